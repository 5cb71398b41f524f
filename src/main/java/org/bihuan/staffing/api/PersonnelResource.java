package org.bihuan.staffing.api;

import java.net.URI;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.staffing.Departing;
import org.bihuan.staffing.Departure;
import org.bihuan.staffing.Granting;
import org.bihuan.staffing.Member;
import org.bihuan.staffing.PersonnelFiles;
import org.bihuan.staffing.Registering;
import org.bihuan.staffing.Substituting;
import org.bihuan.staffing.api.PersonView.Post;
import org.bihuan.staffing.api.PersonView.StandsIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People: entered by the system administrator, given posts and substitutes, and let go, by the security administrator. */
@RestController
@RequestMapping("/api/v1/people")
class PersonnelResource {

    private final PersonnelFiles reading;
    private final Registering registering;
    private final Granting granting;
    private final Substituting substituting;
    private final Departing departing;
    private final Tenure tenure;

    PersonnelResource(
            PersonnelFiles reading,
            Registering registering,
            Granting granting,
            Substituting substituting,
            Departing departing,
            Tenure tenure) {
        this.reading = reading;
        this.registering = registering;
        this.granting = granting;
        this.substituting = substituting;
        this.departing = departing;
        this.tenure = tenure;
    }

    /** A person to be. */
    record NewPerson(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email) {}

    /** The end of a post. */
    record End(@Nullable String lastDay, @Nullable String reason) {}

    @Needs(Right.ADMINISTER_PEOPLE)
    @PostMapping
    ResponseEntity<PersonView> add(Actor actor, @RequestBody NewPerson it) {
        Member added = registering.person(actor, it.id(), it.name(), it.email());
        return ResponseEntity.created(URI.create("/api/v1/people/" + added.id()))
                .body(get(actor, added.id()));
    }

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping("/{id}")
    PersonView get(Actor actor, @PathVariable String id) {
        return PersonView.of(reading.person(actor, id), tenure.today());
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Post grant(Actor actor, @PathVariable String id, @RequestBody Granting.NewPost post) {
        return Post.of(granting.grant(actor, id, post), tenure.today());
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/posts/{post}/end")
    Post end(Actor actor, @PathVariable String id, @PathVariable long post, @RequestBody End end) {
        return Post.of(granting.end(actor, id, post, end.lastDay(), end.reason()), tenure.today());
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/substitutions")
    @ResponseStatus(HttpStatus.CREATED)
    StandsIn substitute(Actor actor, @PathVariable String id, @RequestBody Substituting.Order order) {
        return StandsIn.of(substituting.forPerson(actor, id, order), tenure.today());
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/substitutions/{substitution}/end")
    StandsIn endSubstitution(Actor actor, @PathVariable String id, @PathVariable long substitution) {
        return StandsIn.of(substituting.end(actor, id, substitution), tenure.today());
    }

    /** With {@code dryRun} nothing is kept: it answers what would be handed over, or why it would be refused. */
    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/departure")
    Departure depart(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "false") boolean dryRun,
            @RequestBody Departing.Order order) {
        return departing.depart(actor, id, order, dryRun);
    }
}
