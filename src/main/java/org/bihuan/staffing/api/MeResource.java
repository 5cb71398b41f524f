package org.bihuan.staffing.api;

import java.security.Principal;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Tenure;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.staffing.Member;
import org.bihuan.staffing.PersonnelFiles;
import org.bihuan.staffing.PersonnelFiles.Personnel;
import org.bihuan.staffing.Substituting;
import org.bihuan.staffing.api.PersonView.Post;
import org.bihuan.staffing.api.PersonView.StandsIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who I am here, what I may by whose right, and who stands in for me. */
@RestController
@RequestMapping("/api/v1/me")
class MeResource {

    private final PersonnelFiles reading;
    private final Substituting substituting;
    private final Congresses congresses;
    private final Tenure tenure;

    MeResource(PersonnelFiles reading, Substituting substituting, Congresses congresses, Tenure tenure) {
        this.reading = reading;
        this.substituting = substituting;
        this.congresses = congresses;
        this.tenure = tenure;
    }

    /** A congress by id and name. */
    record Home(String id, String name) {}

    /**
     * The caller.
     *
     * @param posts held today by his own right
     * @param substituting whom he stands in for today or will
     * @param substitutedBy who stands in for him today or will
     */
    record Me(
            String login,
            String person,
            String name,
            String role,
            Home congress,
            List<Post> posts,
            List<StandsIn> substituting,
            List<StandsIn> substitutedBy) {}

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping
    Me me(Principal caller) {
        Personnel it = reading.owner(caller.getName());
        Member me = it.member();
        var congress = congresses.get(me.congress());
        List<StandsIn> open = it.substitutions().stream()
                .map(substitution -> StandsIn.of(substitution, tenure.today()))
                .filter(substitution -> !substitution.state().equals("ended"))
                .toList();
        return new Me(
                caller.getName(),
                me.id(),
                me.name(),
                me.role(),
                new Home(congress.id(), congress.name()),
                it.posts().stream()
                        .filter(post -> post.on(tenure.today()))
                        .map(post -> Post.of(post, tenure.today()))
                        .toList(),
                open.stream()
                        .filter(substitution -> substitution.substitute().equals(me.id()))
                        .toList(),
                open.stream()
                        .filter(substitution -> substitution.absent().equals(me.id()))
                        .toList());
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/substitutions")
    @ResponseStatus(HttpStatus.CREATED)
    StandsIn substitute(Actor actor, @RequestBody Substituting.Order order) {
        return StandsIn.of(substituting.forOneself(actor, order), tenure.today());
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/substitutions/{id}/end")
    StandsIn end(Actor actor, @PathVariable long id) {
        return StandsIn.of(substituting.endOwn(actor, id), tenure.today());
    }
}
