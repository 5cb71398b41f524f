package org.bihuan.amendment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Counters;
import org.bihuan.organization.People;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a running matter from the rule book it was promised to the one in force: one person proposes it, another enters the
 * meeting that decided so. What the old one has already set stays: due dates, who was asked, decisions taken. The new one is asked
 * from the next step on.
 */
@Service
public class MoveMatter {

    private final Matters matters;
    private final MatterMoves moves;
    private final Counters counters;
    private final RulesInForce rules;
    private final People people;
    private final Forms forms;
    private final Journal journal;
    private final Clock clock;

    MoveMatter(
            Matters matters,
            MatterMoves moves,
            Counters counters,
            RulesInForce rules,
            People people,
            Forms forms,
            Journal journal,
            Clock clock) {
        this.matters = matters;
        this.moves = moves;
        this.counters = counters;
        this.rules = rules;
        this.people = people;
        this.forms = forms;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Proposes to move a matter to the rule book in force.
     *
     * @throws Missing if the matter is out of the actor's sight
     * @throws Forbidden if the actor may not propose
     * @throws Refused if the matter has ended, is proposed to be moved already, or the rule book in force changes nothing
     * @throws org.bihuan.refusal.Invalid if no reason is given
     */
    @Transactional
    public MatterMove propose(Actor actor, String id, @Nullable String reason) {
        Matter matter = locked(actor, id, Right.PROPOSE_MOVE);
        String why = Written.required("reason", reason);
        moves.open(id).ifPresent(open -> {
            throw Refused.because("rulebook.moveProposed", id, open.id());
        });
        RuleBook target = target(matter);
        List<Change> changes = changes(matter, target);
        int year = forms.today().getYear();
        var proposed = new MatterMove(
                "RM-%d-%04d".formatted(year, counters.next("move:" + year)),
                id,
                "proposed",
                rules.keep(target),
                why,
                actor.person(),
                actor.holding(Right.PROPOSE_MOVE.posts()).behalfPerson(),
                clock.instant().atOffset(ZoneOffset.UTC),
                null,
                null,
                null,
                null,
                null);
        moves.add(proposed);
        var data = new LinkedHashMap<String, Object>();
        data.put("proposal", proposed.id());
        data.put("to", target.name());
        data.put("reason", why);
        data.put("changes", Told.of(changes));
        write(actor, Right.PROPOSE_MOVE, "matter.rulebookProposed", id, data);
        return proposed;
    }

    /**
     * Approves a proposal, by the decision of a meeting, and moves the matter.
     *
     * @return what that changed
     * @throws Missing if the matter is out of the actor's sight, or has no such proposal
     * @throws Forbidden if the actor does not enter such decisions
     * @throws Refused if the matter has ended, the proposal is decided already or the actor's own, or what is in force has changed
     *     since
     * @throws org.bihuan.refusal.Invalid if the meeting does not fit
     */
    @Transactional
    public List<Change> approve(
            Actor actor, String id, String proposal, DecideRules.@Nullable Named named, @Nullable String note) {
        Matter matter = locked(actor, id, Right.MOVE_MATTER);
        Meeting meeting =
                Meeting.read(named == null ? null : named.name(), named == null ? null : named.date(), forms.today());
        String remark = Written.optional("note", note).orElse(null);
        MatterMove move = open(actor, id, proposal);
        RuleBook before = rules.promised(id);
        RuleBook target = target(matter);
        if (!rules.keep(target).equals(move.rules())) {
            throw Refused.because("rulebook.moveStale", proposal);
        }
        List<Change> changes = changes(matter, target);
        moves.decide(move, "approved", actor.person(), clock.instant().atOffset(ZoneOffset.UTC), meeting, remark);
        rules.promise(id, matter.congress(), forms.today());
        var data = decision(move, remark);
        data.put("from", before.name());
        data.put("to", target.name());
        data.put("meeting", Map.of("name", meeting.name(), "date", meeting.heldOn()));
        data.put("changes", Told.of(changes));
        write(actor, Right.MOVE_MATTER, "matter.rulebook", id, data);
        return changes;
    }

    /**
     * Declines a proposal; the matter goes on as it does.
     *
     * @throws Missing if the matter is out of the actor's sight, or has no such proposal
     * @throws Forbidden if the actor does not enter such decisions
     * @throws Refused if the matter has ended, or the proposal is decided already or the actor's own
     * @throws org.bihuan.refusal.Invalid if no reason is given
     */
    @Transactional
    public void decline(Actor actor, String id, String proposal, @Nullable String reason) {
        locked(actor, id, Right.MOVE_MATTER);
        String why = Written.required("reason", reason);
        MatterMove move = open(actor, id, proposal);
        moves.decide(move, "declined", actor.person(), clock.instant().atOffset(ZoneOffset.UTC), null, why);
        write(actor, Right.MOVE_MATTER, "matter.rulebookDeclined", id, decision(move, why));
    }

    /** What both signed: who proposed and why stands beside whoever decided. */
    private Map<String, Object> decision(MatterMove move, @Nullable String note) {
        var data = new LinkedHashMap<String, Object>();
        data.put("proposal", move.id());
        data.put("proposedBy", people.name(move.proposedBy()));
        data.put("reason", move.reason());
        if (note != null) {
            data.put("note", note);
        }
        return data;
    }

    private Matter locked(Actor actor, String id, Right right) {
        right.demand(actor);
        matters.inside(actor, id);
        Matter matter = matters.lock(id);
        if (!matter.open()) {
            throw Refused.because("matter.ended", id);
        }
        return matter;
    }

    private MatterMove open(Actor actor, String matter, String id) {
        MatterMove move = moves.find(matter, id).orElseThrow(() -> new Missing(id));
        if (!move.open()) {
            throw Refused.because("rulebook.decided", id);
        }
        List<String> counted = actor.holding(Right.MOVE_MATTER.posts()).counted();
        if (counted.contains(move.proposedBy()) || counted.contains(String.valueOf(move.proposedFor()))) {
            throw Refused.because("rulebook.ownProposal", id);
        }
        return move;
    }

    private RuleBook target(Matter matter) {
        return rules.on(matter.congress(), forms.today());
    }

    private List<Change> changes(Matter matter, RuleBook target) {
        List<Change> changes = Change.between(rules.promised(matter.id()), target);
        if (changes.isEmpty()) {
            throw Refused.because("rulebook.inForceAlready", matter.id());
        }
        return changes;
    }

    private void write(Actor actor, Right right, String action, String id, Map<String, Object> data) {
        journal.append(id, Note.by(actor.holding(right.posts()), action, id, data));
    }
}
