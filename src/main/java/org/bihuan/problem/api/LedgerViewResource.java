package org.bihuan.problem.api;

import java.net.URI;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerView;
import org.bihuan.problem.LedgerViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views of the ledger. */
@RestController
@RequestMapping("/api/v1/ledger-views")
class LedgerViewResource {

    private final LedgerViews views;
    private final Ledger ledger;

    LedgerViewResource(LedgerViews views, Ledger ledger) {
        this.views = views;
        this.ledger = ledger;
    }

    /**
     * A view as it is shown.
     *
     * @param own whether the reader keeps it
     * @param chosen whether the ledger opens with it for the reader
     */
    record Shown(long id, String name, String query, String ownerName, boolean own, boolean shared, boolean chosen) {

        static Shown of(Actor actor, LedgerView it) {
            return new Shown(
                    it.id(), it.name(), it.query(), it.ownerName(), it.of(actor.person()), it.shared(), it.chosen());
        }
    }

    /** A view as it is handed in. */
    record Wanted(@Nullable String name, @Nullable String query) {

        String called() {
            return name == null ? "" : name;
        }

        /** What it asks, in the ledger's own spelling. */
        String asks(Actor actor, Ledger ledger) {
            return LedgerAddress.read(query == null ? "" : query, actor, ledger).query();
        }
    }

    @Needs(Right.READ)
    @GetMapping
    Page<Shown> list(Actor actor) {
        List<Shown> all =
                views.of(actor).stream().map(it -> Shown.of(actor, it)).toList();
        return new Page<>(all, null);
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    Shown get(Actor actor, @PathVariable String id) {
        return Shown.of(actor, views.get(actor, id));
    }

    @Needs(Right.READ)
    @PostMapping
    ResponseEntity<Shown> save(Actor actor, @RequestBody Wanted wanted) {
        Shown saved = Shown.of(actor, views.save(actor, wanted.called(), wanted.asks(actor, ledger)));
        return ResponseEntity.created(URI.create("/api/v1/ledger-views/" + saved.id()))
                .body(saved);
    }

    @Needs(Right.READ)
    @PutMapping("/{id}")
    Shown change(Actor actor, @PathVariable String id, @RequestBody Wanted wanted) {
        return Shown.of(actor, views.change(actor, id, wanted.called(), wanted.asks(actor, ledger)));
    }

    @Needs(Right.READ)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable String id) {
        views.delete(actor, id);
    }

    @Needs(Right.SHARE_LEDGER_VIEW)
    @PutMapping("/{id}/sharing")
    Shown share(Actor actor, @PathVariable String id) {
        return Shown.of(actor, views.share(actor, id, true));
    }

    @Needs(Right.SHARE_LEDGER_VIEW)
    @DeleteMapping("/{id}/sharing")
    Shown keep(Actor actor, @PathVariable String id) {
        return Shown.of(actor, views.share(actor, id, false));
    }

    @Needs(Right.READ)
    @PutMapping("/{id}/default")
    Shown choose(Actor actor, @PathVariable String id) {
        views.choose(actor, id);
        return get(actor, id);
    }

    @Needs(Right.READ)
    @DeleteMapping("/default")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chooseNone(Actor actor) {
        views.chooseNone(actor);
    }
}
