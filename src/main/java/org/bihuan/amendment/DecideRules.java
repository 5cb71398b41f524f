package org.bihuan.amendment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.Amendments;
import org.bihuan.rulebook.Amendments.Drafted;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.rulebook.RuleVersions;
import org.bihuan.rulebook.RuleVersions.Decided;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the decision on a proposal, by whoever enters the council's decisions and did not propose it: of a recorded meeting, or
 * else of that person.
 */
@Service
public class DecideRules {

    private final RuleVersions versions;
    private final ReadVersions reading;
    private final Amendments amendments;
    private final RulesInForce rules;
    private final Forms forms;
    private final Journal journal;
    private final Clock clock;

    DecideRules(
            RuleVersions versions,
            ReadVersions reading,
            Amendments amendments,
            RulesInForce rules,
            Forms forms,
            Journal journal,
            Clock clock) {
        this.versions = versions;
        this.reading = reading;
        this.amendments = amendments;
        this.rules = rules;
        this.forms = forms;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A meeting as the caller names it.
     *
     * @param date ISO date
     */
    public record Named(@Nullable String name, @Nullable String date) {

        private boolean empty() {
            return (name == null || name.isBlank()) && (date == null || date.isBlank());
        }
    }

    /**
     * Approves a proposal, which is checked once more: what is in force may have changed since.
     *
     * @param meeting the meeting that decided; nothing where the person decides
     * @param note why; whoever decides without a meeting says so
     * @throws Forbidden if the actor may not decide
     * @throws Missing if there is no such proposal
     * @throws Refused if it is decided already, or the actor's own
     * @throws Invalid if it does not fit any more, or the meeting does not, or there is neither a meeting nor a reason
     */
    @Transactional
    public RuleVersion approve(Actor actor, String id, @Nullable Named meeting, @Nullable String note) {
        RuleVersion proposed = open(actor, id);
        Decided decided = decided(actor, meeting, note);
        if (decided.meeting() == null && decided.note() == null) {
            throw Invalid.field("note", "rulebook.meetingOrReason");
        }
        Drafted drafted = amendments.draft(actor.congress(), reading.draft(proposed), forms.today());
        versions.approve(proposed, decided, rules.keep(drafted.after()), rules.keep(drafted.before()));
        var data = data(decided);
        data.put("effective", proposed.effectiveFrom());
        data.put("preset", drafted.after().id());
        data.put("changes", Told.of(Change.between(drafted.before(), drafted.after())));
        write(actor, "rulebook.approved", id, data);
        return reading.get(actor, id);
    }

    /**
     * Declines a proposal.
     *
     * @throws Forbidden if the actor may not decide
     * @throws Missing if there is no such proposal
     * @throws Refused if it is decided already, or the actor's own
     * @throws Invalid if no reason is given
     */
    @Transactional
    public RuleVersion decline(Actor actor, String id, @Nullable String reason) {
        RuleVersion proposed = open(actor, id);
        Decided decided = decided(actor, null, Written.required("reason", reason));
        versions.decline(proposed, decided);
        write(actor, "rulebook.declined", id, data(decided));
        return reading.get(actor, id);
    }

    private RuleVersion open(Actor actor, String id) {
        Right.DECIDE_RULES.demand(actor);
        versions.lock(actor.congress());
        RuleVersion version = reading.get(actor, id);
        if (!version.open()) {
            throw Refused.because("rulebook.decided", id);
        }
        List<String> counted = actor.holding(Right.DECIDE_RULES.posts()).counted();
        if (counted.contains(version.proposedBy())
                || versions.proposedFor(id).filter(counted::contains).isPresent()) {
            throw Refused.because("rulebook.ownProposal", id);
        }
        return version;
    }

    private Decided decided(Actor actor, @Nullable Named named, @Nullable String note) {
        Meeting meeting =
                named == null || named.empty() ? null : Meeting.read(named.name(), named.date(), forms.today());
        return new Decided(
                actor.person(),
                clock.instant().atOffset(ZoneOffset.UTC),
                meeting == null ? null : meeting.name(),
                meeting == null ? null : meeting.heldOn(),
                Written.optional("note", note).orElse(null));
    }

    private static Map<String, Object> data(Decided it) {
        var data = new LinkedHashMap<String, Object>();
        if (it.meeting() != null && it.heldOn() != null) {
            data.put("meeting", Map.of("name", it.meeting(), "date", it.heldOn()));
        }
        if (it.note() != null) {
            data.put("note", it.note());
        }
        return data;
    }

    private void write(Actor actor, String action, String id, Map<String, Object> data) {
        journal.append(
                Journal.congress(actor.congress()),
                Note.by(actor.holding(Right.DECIDE_RULES.posts()), action, id, data));
    }
}
