package org.bihuan.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Calendars;
import org.bihuan.engine.Jobs;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Forms;
import org.bihuan.task.PerformAction;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Walks the year through the same use cases everybody uses, step by step, each on its day. */
@Component
@Profile("demo")
class Walk {

    /** Between two people who act together on one task. */
    private static final Duration NEXT_PERSON = Duration.ofMinutes(4);

    private final DemoClock clock;
    private final Calendars calendars;
    private final Openings openings;
    private final Desks desks;
    private final Filling filling;
    private final Forms forms;
    private final Work work;
    private final CompleteTask completeTask;
    private final PerformAction performAction;
    private final Matters matters;
    private final Problems problems;
    private final Jobs jobs;

    Walk(
            DemoClock clock,
            Calendars calendars,
            Openings openings,
            Desks desks,
            Filling filling,
            Forms forms,
            Work work,
            CompleteTask completeTask,
            PerformAction performAction,
            Matters matters,
            Problems problems,
            Jobs jobs) {
        this.clock = clock;
        this.calendars = calendars;
        this.openings = openings;
        this.desks = desks;
        this.filling = filling;
        this.forms = forms;
        this.work = work;
        this.completeTask = completeTask;
        this.performAction = performAction;
        this.matters = matters;
        this.problems = problems;
        this.jobs = jobs;
    }

    /** Walks all of it; the clock runs free again afterwards, whatever happens. */
    void through(ScriptFiles.Year year) {
        var hours = new OfficeHours(calendars.current(), forms.today());
        Map<Script.Case, String> matterIds = new IdentityHashMap<>();
        try {
            for (OfficeHours.Appointment next : hours.spread(year.steps())) {
                clock.standAt(next.at());
                new Stride(next.step(), hours, year.script().words(), matterIds).take();
                jobs.runDue();
            }
        } finally {
            clock.release();
        }
    }

    /** One step. */
    private final class Stride {

        private final Script.Step step;
        private final OfficeHours hours;
        private final Map<String, Object> usual;
        private final Map<Script.Case, String> matterIds;

        Stride(Script.Step step, OfficeHours hours, Map<String, Object> usual, Map<Script.Case, String> matterIds) {
            this.step = step;
            this.hours = hours;
            this.usual = usual;
            this.matterIds = matterIds;
        }

        void take() {
            try {
                String matter = matterIds.get(step.about());
                if (matter == null) {
                    Actor actor = desks.account(String.valueOf(step.by()));
                    matterIds.put(
                            step.about(), openings.open(scene(actor, null)).id());
                    return;
                }
                String problem = step.problem() == 0 ? null : matter + "-" + step.problem();
                Optional<WorkItem> item = desks.open(matter, problem, step.activity());
                if (item.isPresent()) {
                    complete(item.get(), problem);
                } else {
                    act(matter, problem);
                }
            } catch (RuntimeException stuck) {
                throw new IllegalStateException("the demo cannot take the step " + step, stuck);
            }
        }

        private void complete(WorkItem item, @Nullable String problem) {
            for (int person = 1; person <= item.people(); person++) {
                String by = step.by();
                Actor actor = by == null ? desks.turn(item) : desks.account(by);
                var fields = filling.fill(work.form(actor, item), scene(actor, problem));
                completeTask.complete(actor, item.id(), fields, null);
                if (person < item.people()) {
                    clock.forward(NEXT_PERSON);
                }
            }
        }

        private void act(String matter, @Nullable String problem) {
            Actor actor = desks.account(String.valueOf(step.by()));
            var about = about(matter, problem);
            Node node = performAction.action(actor, about, step.activity());
            var form = forms.show(actor.congress(), matter, problem, performAction.model(about), node, Map.of());
            performAction.perform(actor, about, node.id(), filling.fill(form, scene(actor, problem)));
        }

        private PerformAction.About about(String matter, @Nullable String problem) {
            return problem == null
                    ? matters.get(matter).about()
                    : problems.get(problem).about();
        }

        private Scene scene(Actor actor, @Nullable String problem) {
            LocalDate due = Optional.ofNullable(problem)
                    .map(problems::get)
                    .map(Problem::due)
                    .orElse(null);
            return new Scene(step, actor, hours, forms.today(), due, usual);
        }
    }
}
