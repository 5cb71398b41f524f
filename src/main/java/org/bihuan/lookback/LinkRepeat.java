package org.bihuan.lookback;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.Repeats;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links a problem that is drafted to the closed one it repeats 屡审屡犯, or takes the link away, until the list is issued. */
@Service
public class LinkRepeat {

    private final Problems problems;
    private final Matters matters;
    private final Repeats repeats;
    private final Parties parties;
    private final Journal journal;

    LinkRepeat(Problems problems, Matters matters, Repeats repeats, Parties parties, Journal journal) {
        this.problems = problems;
        this.matters = matters;
        this.repeats = repeats;
        this.parties = parties;
        this.journal = journal;
    }

    /** Why this actor cannot link a problem he sees, as it is now; nothing where he can. */
    public Optional<Reason> against(Actor actor, Problem problem) {
        if (!ofCommittee(actor, problem.matter())) {
            return Optional.of(Reason.of("repeat.otherCommittee", problem.matter()));
        }
        return drafted(problem) ? Optional.empty() : Optional.of(Reason.of("repeat.issued", problem.id()));
    }

    /**
     * Links a draft.
     *
     * @param earlier the closed problem; nothing takes the link away
     * @return the draft as it is now
     * @throws org.bihuan.refusal.Missing if there is no such problem in the actor's sight
     * @throws Forbidden if the list is another committee's
     * @throws Refused if the list is issued, or the earlier problem is not one that was closed before
     */
    @Transactional
    public Problem link(Actor actor, String draft, @Nullable String earlier) {
        String matter = problems.visible(actor, draft).matter();
        matters.lock(matter);
        if (!ofCommittee(actor, matter)) {
            throw Forbidden.because("repeat.otherCommittee", matter);
        }
        Problem problem = problems.get(draft);
        if (!drafted(problem)) {
            throw Refused.because("repeat.issued", draft);
        }
        if (earlier == null) {
            repeats.unlink(draft);
        } else {
            List<Reason> against = repeats.link(actor, draft, earlier);
            if (!against.isEmpty()) {
                throw new Refused(against);
            }
        }
        Problem linked = problems.get(draft);
        var facts = new HashMap<String, Object>();
        facts.put("repeats", earlier == null ? "" : earlier);
        facts.put("before", problem.repeats() == null ? "" : problem.repeats());
        facts.put("occurrence", linked.occurrence());
        journal.append(matter, Note.by(actor.at(parties.posts("hostCommittee", matter, null)), "repeat", draft, facts));
        return linked;
    }

    private boolean ofCommittee(Actor actor, String matter) {
        List<String> keys = actor.keys();
        return parties.posts("hostCommittee", matter, null).stream().anyMatch(keys::contains);
    }

    private static boolean drafted(Problem problem) {
        return problem.status().equals("draft");
    }
}
