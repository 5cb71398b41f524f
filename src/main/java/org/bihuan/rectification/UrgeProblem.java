package org.bihuan.rectification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.People;
import org.bihuan.problem.ProblemClock;
import org.bihuan.problem.Problems;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Leaders;
import org.bihuan.task.OpenWork;
import org.bihuan.task.Parties;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Whoever is in charge or leads urges the unit 催办: its people are told as whose wish, its tasks say so, and how often is counted. */
@Component
class UrgeProblem implements Act {

    private final Problems problems;
    private final ProblemClock problemClock;
    private final Parties parties;
    private final People people;
    private final Messages messages;
    private final Forms forms;
    private final OpenWork work;
    private final Leaders leaders;

    UrgeProblem(
            Problems problems,
            ProblemClock problemClock,
            Parties parties,
            People people,
            Messages messages,
            Forms forms,
            OpenWork work,
            Leaders leaders) {
        this.work = work;
        this.leaders = leaders;
        this.problems = problems;
        this.problemClock = problemClock;
        this.parties = parties;
        this.people = people;
        this.messages = messages;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("text");
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        List<String> unit = parties.posts("leadUnit", it.matter(), problem);
        Optional<String> leader = leaders.as(it.actor(), it.matter());
        problemClock.urged(problem);
        work.urged(problem, unit, leader.isPresent());
        messages.tell(
                people.behind(unit),
                News.of(
                        leader.map(as -> "notification.urged." + as).orElse("notification.urged"),
                        List.of(
                                it.actor().name(),
                                problems.get(problem).title(),
                                it.fields().requiredText("text")),
                        it.matter(),
                        problem),
                forms.rulesOf(it.matter()).choices("reminderChannels"));
        return leader.map(as -> Applied.facts(Map.of("capacity", as))).orElseGet(Applied::nothing);
    }
}
