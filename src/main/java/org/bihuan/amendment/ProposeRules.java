package org.bihuan.amendment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Counters;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.rulebook.Amendments;
import org.bihuan.rulebook.Amendments.Draft;
import org.bihuan.rulebook.Amendments.Drafted;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.rulebook.RuleVersions;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Proposes a change to the rule book, by the general office or the head of a committee. */
@Service
public class ProposeRules {

    private final Amendments amendments;
    private final RuleVersions versions;
    private final Counters counters;
    private final RunningMatters running;
    private final Forms forms;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    ProposeRules(
            Amendments amendments,
            RuleVersions versions,
            Counters counters,
            RunningMatters running,
            Forms forms,
            Journal journal,
            JsonMapper json,
            Clock clock) {
        this.amendments = amendments;
        this.versions = versions;
        this.counters = counters;
        this.running = running;
        this.forms = forms;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a proposal would do; nothing is kept.
     *
     * @throws Forbidden if the actor may not propose
     * @throws Invalid naming everything that does not fit
     */
    @Transactional(readOnly = true)
    public Effect preview(Actor actor, Proposal proposal) {
        Right.PROPOSE_RULES.demand(actor);
        Drafted drafted = drafted(actor, "-", proposal);
        return new Effect(Change.between(drafted.before(), drafted.after()), running.open(actor.congress()));
    }

    /**
     * Enters a proposal; it applies once somebody else approves it.
     *
     * @throws Forbidden if the actor may not propose
     * @throws Invalid naming everything that does not fit
     */
    @Transactional
    public RuleVersion propose(Actor actor, Proposal proposal) {
        Right.PROPOSE_RULES.demand(actor);
        String reason = Written.required("reason", proposal.reason());
        versions.lock(actor.congress());
        int year = forms.today().getYear();
        String id = "R-%d-%04d".formatted(year, counters.next("rulebook:" + year));
        Drafted drafted = drafted(actor, id, proposal);
        var version = new RuleVersion(
                id,
                actor.congress(),
                "proposed",
                proposal.preset(),
                json.writeValueAsString(changes(proposal)),
                drafted.after().effective(),
                reason,
                actor.person(),
                clock.instant().atOffset(ZoneOffset.UTC),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        versions.add(version);
        Actor as = actor.holding(Right.PROPOSE_RULES.posts());
        if (as.behalf() != null) {
            versions.onBehalf(id, as.behalf().person());
        }
        journal.append(
                Journal.congress(actor.congress()), Note.by(as, "rulebook.proposed", id, data(version, drafted)));
        return version;
    }

    private Drafted drafted(Actor actor, String id, Proposal it) {
        var draft = new Draft(id, it.preset(), changes(it), Written.day("effective", it.effective()));
        return amendments.draft(actor.congress(), draft, forms.today());
    }

    private static Map<String, @Nullable Object> changes(Proposal it) {
        return Optional.ofNullable(it.parameters()).orElse(Map.of());
    }

    private static Map<String, Object> data(RuleVersion version, Drafted drafted) {
        var data = new LinkedHashMap<String, Object>();
        data.put("preset", drafted.after().id());
        data.put("effective", version.effectiveFrom());
        data.put("reason", version.reason());
        data.put("changes", Told.of(Change.between(drafted.before(), drafted.after())));
        return data;
    }
}
