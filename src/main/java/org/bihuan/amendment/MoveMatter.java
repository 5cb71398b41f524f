package org.bihuan.amendment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
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
 * Moves a running matter from the rule book it was promised to the one in force, because a meeting decided so. What the old one
 * has already set stays: due dates, who was asked, decisions taken. The new one is asked from the next step on.
 */
@Service
public class MoveMatter {

    private final Matters matters;
    private final RulesInForce rules;
    private final Forms forms;
    private final Journal journal;

    MoveMatter(Matters matters, RulesInForce rules, Forms forms, Journal journal) {
        this.matters = matters;
        this.rules = rules;
        this.forms = forms;
        this.journal = journal;
    }

    /**
     * The rule book of a matter, and what moving it would change.
     *
     * @param promised what it runs by
     */
    public record Standing(RuleBook promised, List<Change> changes) {}

    /**
     * By what a matter runs, for whoever works inside the congress.
     *
     * @throws Missing if the matter is out of the actor's sight, or he works elsewhere
     */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor, String id) {
        Right.READ_INSIDE.demand(actor);
        Matter matter = matters.visible(actor, id);
        RuleBook promised = rules.promised(id);
        return new Standing(promised, Change.between(promised, rules.on(matter.congress(), forms.today())));
    }

    /**
     * Moves it, by the decision of a meeting.
     *
     * @return the rule book it runs by now, and what that changed
     * @throws Missing if the matter is out of the actor's sight
     * @throws Forbidden if the actor does not enter such decisions
     * @throws Refused if the matter has ended, or the rule book in force changes nothing
     * @throws org.bihuan.refusal.Invalid if meeting or reason does not fit
     */
    @Transactional
    public Standing move(Actor actor, String id, DecideRules.@Nullable Named named, @Nullable String reason) {
        Right.MOVE_MATTER.demand(actor);
        matters.visible(actor, id);
        Meeting meeting =
                Meeting.read(named == null ? null : named.name(), named == null ? null : named.date(), forms.today());
        String why = Written.required("reason", reason);
        Matter matter = matters.lock(id);
        if (!matter.open()) {
            throw Refused.because("matter.ended", id);
        }
        RuleBook before = rules.promised(id);
        RuleBook after = rules.on(matter.congress(), forms.today());
        List<Change> changes = Change.between(before, after);
        if (changes.isEmpty()) {
            throw Refused.because("rulebook.inForceAlready", id);
        }
        rules.promise(id, matter.congress(), forms.today());
        var data = new LinkedHashMap<String, Object>();
        data.put("from", before.name());
        data.put("to", after.name());
        data.put("meeting", Map.of("name", meeting.name(), "date", meeting.heldOn()));
        data.put("reason", why);
        data.put("changes", Told.of(changes));
        journal.append(id, new Note(actor.login(), null, actor.origin(), "matter.rulebook", id, data));
        return new Standing(after, changes);
    }
}
