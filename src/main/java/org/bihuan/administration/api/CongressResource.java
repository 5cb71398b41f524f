package org.bihuan.administration.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.administration.AdministerCongresses;
import org.bihuan.administration.ConfirmFounding;
import org.bihuan.api.ToldOnce;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CharterForm;
import org.bihuan.organization.Congress;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own congress and those below it, as a tree. */
@RestController
@RequestMapping("/api/v1/congresses")
class CongressResource {

    private final AdministerCongresses administerCongresses;
    private final ConfirmFounding confirmFounding;

    CongressResource(AdministerCongresses administerCongresses, ConfirmFounding confirmFounding) {
        this.administerCongresses = administerCongresses;
        this.confirmFounding = confirmFounding;
    }

    /** A charter, and the congress it is to stand directly below. */
    record Order(
            @Nullable String parent,
            CharterForm.@Nullable GivenCongress congress,
            @Nullable List<CharterForm.@Nullable GivenUnit> units,
            @Nullable List<CharterForm.@Nullable GivenAccount> accounts) {}

    /** What is to be changed; what is left out stays. */
    record Change(
            @Nullable String name,
            @Nullable String code,
            @Nullable String parent) {}

    /** A congress with those directly below it. */
    record Shown(
            String id,
            String name,
            String code,
            String level,
            String preset,
            @Nullable String parent,
            List<Shown> below) {}

    record Tree(List<Shown> items) {}

    /** @param halves first halves of the codes of its administrators, told this once */
    record Founded(String congress, @Nullable String parent, int units, int accounts, List<Half> halves) {}

    record Half(String login, String half) {}

    /** @param halves first halves, told this once */
    record Redrawn(String congress, List<Half> halves) {}

    /** @param codes second halves, told this once */
    record Confirmed(String congress, List<SecondHalf> codes) {}

    record SecondHalf(String login, String half, Instant expires) {}

    @Needs(Right.READ_ORGANIZATION)
    @GetMapping
    Tree tree(Actor actor) {
        List<Congress> all = administerCongresses.tree(actor);
        return new Tree(List.of(shown(all.get(0), all)));
    }

    @Needs(Right.READ_ORGANIZATION)
    @GetMapping("/{id}")
    Shown one(Actor actor, @PathVariable String id) {
        return shown(administerCongresses.visible(actor, id), administerCongresses.tree(actor));
    }

    @Needs(Right.ADMINISTER_CONGRESSES)
    @ToldOnce
    @PostMapping
    ResponseEntity<Founded> found(Actor actor, @RequestBody Order order) {
        var charter = new CharterForm(order.congress(), order.units(), order.accounts()).charter();
        AdministerCongresses.Founded done = administerCongresses.found(actor, order.parent(), charter);
        Congress founded = done.congress();
        return ResponseEntity.created(URI.create("/api/v1/congresses/" + founded.id()))
                .body(new Founded(
                        founded.id(),
                        founded.parent(),
                        charter.units().size(),
                        charter.accounts().size(),
                        halves(done.halves())));
    }

    @Needs(Right.CONFIRM_FOUNDING)
    @ToldOnce
    @PostMapping("/{id}/confirmation")
    Confirmed confirm(Actor actor, @PathVariable String id) {
        return new Confirmed(
                id,
                confirmFounding.confirm(actor, id).stream()
                        .map(it -> new SecondHalf(it.login(), it.code(), it.expires()))
                        .toList());
    }

    /** The founder has lost the first halves. */
    @Needs(Right.ADMINISTER_CONGRESSES)
    @ToldOnce
    @PostMapping("/{id}/halves")
    Redrawn redraw(Actor actor, @PathVariable String id) {
        return new Redrawn(id, halves(confirmFounding.redraw(actor, id)));
    }

    private static List<Half> halves(Map<String, String> drawn) {
        return drawn.entrySet().stream()
                .map(it -> new Half(it.getKey(), it.getValue()))
                .toList();
    }

    @Needs(Right.ADMINISTER_CONGRESSES)
    @PatchMapping("/{id}")
    Shown change(Actor actor, @PathVariable String id, @RequestBody Change it) {
        Congress changed = administerCongresses.change(actor, id, it.name(), it.code(), it.parent());
        return shown(changed, administerCongresses.tree(actor));
    }

    private static Shown shown(Congress one, List<Congress> all) {
        return new Shown(
                one.id(),
                one.name(),
                one.code(),
                one.level(),
                one.preset(),
                one.parent(),
                all.stream()
                        .filter(it -> one.id().equals(it.parent()))
                        .map(it -> shown(it, all))
                        .toList());
    }
}
