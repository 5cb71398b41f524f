package org.bihuan.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list while the committee drafts it; the supervised side does not see it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DraftList {

    private final Problems problems;
    private final Repeats repeats;

    DraftList(Problems problems, Repeats repeats) {
        this.problems = problems;
        this.repeats = repeats;
    }

    /**
     * Puts these problems in place of the draft before.
     *
     * @param forms problems as a form of type {@code problems} gives them
     * @return how many there are
     * @throws Refused if one is to repeat a problem that was not closed before, or that the actor does not see
     */
    public int replace(Actor actor, String matter, List<Map<String, Object>> forms) {
        problems.discardDrafts(matter);
        List<String> ids = problems.addDrafts(
                matter, actor.congress(), forms.stream().map(NewProblem::of).toList());
        var against = new ArrayList<Reason>();
        for (int i = 0; i < ids.size(); i++) {
            if (forms.get(i).get("repeats") instanceof String earlier) {
                against.addAll(repeats.link(actor, ids.get(i), earlier));
            }
        }
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        return forms.size();
    }
}
