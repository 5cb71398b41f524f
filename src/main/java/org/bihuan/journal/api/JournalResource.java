package org.bihuan.journal.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.journal.ChainVerifications;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.KeptVerification;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal: read it, verify it. The supervised side reads what concerns it in its timelines. */
@RestController
@RequestMapping("/api/v1/journal")
class JournalResource {

    private final Journal journal;
    private final ChainVerifications verifications;
    private final Matters matters;
    private final Sentences sentences;
    private final ViewLog views;

    JournalResource(
            Journal journal, ChainVerifications verifications, Matters matters, Sentences sentences, ViewLog views) {
        this.views = views;
        this.journal = journal;
        this.verifications = verifications;
        this.matters = matters;
        this.sentences = sentences;
    }

    /** An entry with its seal. */
    record Shown(
            String chain,
            long seq,
            Instant at,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String origin,
            String action,
            String subject,
            Map<String, Object> data,
            String algorithm,
            String previous,
            String hash) {}

    /** Which chain to verify; all of them when none is named. */
    record Which(@Nullable String matter) {}

    /** What was found. */
    record Result(
            boolean ok,
            long entries,
            @Nullable String head,
            @Nullable Bad bad) {}

    /** The first bad entry. */
    record Bad(String chain, long seq, String damage, String message) {}

    /** A verification that was kept. */
    record Kept(
            long id,
            OffsetDateTime at,
            String person,
            boolean ok,
            long entries,
            @Nullable String head,
            @Nullable Bad bad) {}

    @Needs(Right.READ_JOURNAL)
    @GetMapping
    Page<Shown> entries(
            Actor actor,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        Long from = Page.number(after);
        String chain = chain(actor, matter);
        views.saw(actor, matter == null ? Sensitive.SYSTEM_CHAIN : Sensitive.JOURNAL, chain);
        var entries = journal.entries(chain, from == null ? 0 : from, size + 1);
        return Page.of(entries, size, JournalResource::shown, it -> String.valueOf(it.seq()));
    }

    @Needs(Right.READ_JOURNAL)
    @PostMapping("/verification")
    Result verify(Actor actor, @RequestBody(required = false) @Nullable Which which) {
        boolean all = which == null || which.matter() == null;
        if (all) {
            Right.VERIFY_ALL_CHAINS.demand(actor);
        }
        KeptVerification it =
                all ? verifications.verifyAll(actor) : verifications.verify(actor, chain(actor, which.matter()));
        return new Result(it.ok(), it.entries(), it.head(), bad(it));
    }

    /** Who had a matter's chain, or all chains, verified, and what was found; newest first. */
    @Needs(Right.READ_JOURNAL)
    @GetMapping("/verifications")
    Page<Kept> verifications(
            Actor actor,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (matter == null) {
            Right.VERIFY_ALL_CHAINS.demand(actor);
        }
        int size = Page.limit(limit);
        return Page.of(
                verifications.page(
                        actor.congress(), matter == null ? null : chain(actor, matter), Page.number(after), size + 1),
                size,
                it -> new Kept(it.id(), it.verifiedAt(), it.personName(), it.ok(), it.entries(), it.head(), bad(it)),
                it -> String.valueOf(it.id()));
    }

    private @Nullable Bad bad(KeptVerification it) {
        var bad = it.bad();
        return bad == null ? null : new Bad(bad.chain(), bad.seq(), bad.damage().word(), sentences.of(bad.reason()));
    }

    private String chain(Actor actor, @Nullable String matter) {
        if (matter == null) {
            Right.READ_SYSTEM_CHAIN.demand(actor);
            return Journal.congress(actor.congress());
        }
        Right.READ_MATTER_CHAIN.demand(actor);
        return matters.inside(actor, matter).id();
    }

    private static Shown shown(Entry it) {
        return new Shown(
                it.chain(),
                it.seq(),
                it.at(),
                it.actor(),
                it.onBehalfOf(),
                it.origin(),
                it.action(),
                it.subject(),
                it.values(),
                it.algorithm(),
                it.previous(),
                it.hash());
    }
}
