package org.bihuan.amendment;

import java.util.List;
import java.util.Optional;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads by what a running matter goes on. */
@Service
@Transactional(readOnly = true)
public class MatterRules {

    private final Matters matters;
    private final MatterMoves moves;
    private final RulesInForce rules;
    private final Forms forms;

    MatterRules(Matters matters, MatterMoves moves, RulesInForce rules, Forms forms) {
        this.matters = matters;
        this.moves = moves;
        this.rules = rules;
        this.forms = forms;
    }

    /**
     * The rule book of a matter, and what moving it would change.
     *
     * @param promised what it runs by
     * @param proposed the proposal to move it that waits for a decision
     * @param decided proposals decided before, newest first
     */
    public record Standing(
            RuleBook promised, List<Change> changes, Optional<MatterMove> proposed, List<MatterMove> decided) {}

    /**
     * By what a matter runs, for whoever works inside the congress.
     *
     * @throws Missing if the matter is out of the actor's sight, or he works elsewhere
     */
    public Standing standing(Actor actor, String id) {
        Matter matter = matters.inside(actor, id);
        RuleBook promised = rules.promised(id);
        return new Standing(
                promised,
                Change.between(promised, rules.on(matter.congress(), forms.today())),
                moves.open(id),
                moves.decided(id));
    }
}
