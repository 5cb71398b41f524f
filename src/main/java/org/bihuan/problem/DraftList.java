package org.bihuan.problem;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list while the committee drafts it; the supervised side does not see it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DraftList {

    private final Problems problems;

    DraftList(Problems problems) {
        this.problems = problems;
    }

    /**
     * Puts these problems in place of the draft before.
     *
     * @param forms problems as a form of type {@code problems} gives them
     * @return how many there are
     */
    public int replace(String matter, String congress, List<Map<String, Object>> forms) {
        problems.discardDrafts(matter);
        problems.addDrafts(matter, congress, forms.stream().map(NewProblem::of).toList());
        return forms.size();
    }
}
