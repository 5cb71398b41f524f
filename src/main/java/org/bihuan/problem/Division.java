package org.bihuan.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.engine.ProcessModels;
import org.bihuan.engine.Processes;
import org.bihuan.matter.Matters;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Splits a compound problem into parts that are closed one by one 拆分. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Division {

    private static final String RECTIFICATION = "rectification";

    private final Matters matters;
    private final Problems problems;
    private final ProblemList problemList;
    private final Endings endings;
    private final OpenProblems openProblems;
    private final Milestones milestones;
    private final Processes processes;
    private final ProcessModels models;
    private final Forms forms;

    Division(
            Matters matters,
            Problems problems,
            ProblemList problemList,
            Endings endings,
            OpenProblems openProblems,
            Milestones milestones,
            Processes processes,
            ProcessModels models,
            Forms forms) {
        this.matters = matters;
        this.problems = problems;
        this.problemList = problemList;
        this.endings = endings;
        this.openProblems = openProblems;
        this.milestones = milestones;
        this.processes = processes;
        this.models = models;
        this.forms = forms;
    }

    /**
     * Puts the parts on the list, behind what stands there. What a part does not say, the opinion's own words first of all,
     * it has from the problem it comes from; so it has the original date, and the extensions already used up.
     *
     * @param parts problems as a form of type {@code problems} gives them
     * @return the ids of the parts
     */
    public List<String> into(Problem problem, List<Map<String, Object>> parts) {
        matters.lock(problem.matter());
        List<NewProblem> drafts =
                parts.stream().map(part -> NewProblem.of(whole(problem, part))).toList();
        List<String> ids = problemList.addDrafts(problem.matter(), problem.congress(), drafts);
        ids.forEach(id -> {
            problemList.partOf(id, problem, forms.today());
            milestones.reached(problem.matter(), id, Event.ISSUE, forms.today());
        });
        return ids;
    }

    /** Starts the parts; the problem itself goes on in them and no longer by itself. */
    public void issue(String id) {
        Problem problem = problems.get(id);
        matters.lock(problem.matter());
        List<Problem> parts =
                problems.parts(id).stream().filter(part -> part.model() == null).toList();
        openProblems.divided(problem, parts.size());
        String model = models.latest(RECTIFICATION).orElseThrow().reference();
        parts.forEach(part -> {
            problemList.started(part.id(), model);
            processes.start(RECTIFICATION, null, part.matter(), part.id(), Map.of());
        });
        endings.ended(id, "split", "split", forms.today());
        openProblems.left(problem);
    }

    private static Map<String, Object> whole(Problem problem, Map<String, Object> part) {
        var whole = new HashMap<>(part);
        whole.putIfAbsent("detail", problem.detail());
        whole.putIfAbsent("requirement", problem.requirement());
        whole.putIfAbsent("type", problem.type());
        whole.putIfAbsent("grade", problem.grade());
        whole.putIfAbsent("category", problem.category());
        whole.putIfAbsent("article", problem.article());
        whole.putIfAbsent("location", problem.location());
        return whole;
    }
}
