package org.bihuan.task.pages;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.engine.ProcessModel;
import org.bihuan.matter.Matter;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.problem.NewProblem;
import org.bihuan.problem.ProblemList;
import org.bihuan.refusal.Missing;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Forms;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A list issued on paper, whose problems stand where their unit is to sign for them. */
final class IssuedList {

    private final ApplicationContext program;
    private final String matter;
    private final int size;

    private IssuedList(ApplicationContext program, String matter, int size) {
        this.program = program;
        this.matter = matter;
        this.size = size;
    }

    /** Begins one with so many problems for a unit of the demo county. */
    static IssuedList of(ApplicationContext program, String title, String unit, int size) {
        StartMatter start = program.getBean(StartMatter.class);
        ProcessModel model = start.model("supervision");
        ProcessModel.Node node = model.node("listIssued");
        var fields = new HashMap<String, Object>(Map.of(
                "hostCommittee",
                "committee-supervision",
                "organ",
                "government",
                "issuedOn",
                program.getBean(Forms.class).today().toString()));
        List<NewProblem> problems = IntStream.rangeClosed(1, size)
                .mapToObj(n -> NewProblem.of(Map.of("title", title + "问题" + n, "leadUnit", unit, "grade", "ordinary")))
                .toList();
        String id = new TransactionTemplate(program.getBean(PlatformTransactionManager.class)).execute(status -> {
            Matter opened = start.open(actor(program, "clerk"), model, node, title, fields);
            program.getBean(ProblemList.class).addDrafts(opened.id(), opened.congress(), problems);
            start.run(opened, node);
            return opened.id();
        });
        var list = new IssuedList(program, String.valueOf(id), size);
        list.received();
        return list;
    }

    private void received() {
        for (int n = 1; n <= size; n++) {
            complete("organ", problem(n), "receiveProblem", Map.of("receivedOn", today()));
            complete("organ", problem(n), "assignProblem", Map.of());
        }
    }

    /** Completes the open task of an activity about a problem, as soon as it is there. */
    void complete(String login, String problem, String activity, Map<String, ?> fields) {
        Actor actor = actor(program, login);
        program.getBean(CompleteTask.class)
                .complete(actor, task(login, problem, activity).id(), fields, null);
    }

    /** The open task of an activity about a problem, as soon as it is there: the engine goes on by itself. */
    WorkItem task(String login, String problem, String activity) {
        Work work = program.getBean(Work.class);
        Actor actor = actor(program, login);
        return await().ignoreException(Missing.class)
                .until(
                        () -> work.open(actor, problem, activity),
                        item -> item.state().equals("open"));
    }

    String matter() {
        return matter;
    }

    String problem(int n) {
        return matter + "-" + n;
    }

    private String today() {
        return program.getBean(Forms.class).today().toString();
    }

    static Actor actor(ApplicationContext program, String login) {
        return program.getBean(Accounts.class).actor(login, "test").orElseThrow();
    }
}
