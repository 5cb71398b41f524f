package org.bihuan.task.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.task.Forms;
import org.bihuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is now in a matter or with a problem, and for how long it has been. */
@Component
public class Turns {

    /** Few stand open at a time; a matter with hundreds of problems shows the first of them. */
    private static final int SHOWN = 20;

    private final Work work;
    private final TimeSpent timeSpent;
    private final Forms forms;

    Turns(Work work, TimeSpent timeSpent, Forms forms) {
        this.work = work;
        this.timeSpent = timeSpent;
        this.forms = forms;
    }

    /**
     * One of the tasks that wait.
     *
     * @param mine whether it waits for the reader
     * @param units the units it is addressed to, by name; nothing where it is people
     * @param since how many working days it has waited
     */
    public record Turn(Work.Shown task, boolean mine, List<String> units, String since) {}

    /** Those the reader may see. */
    public List<Turn> of(Actor actor, @Nullable String matter, @Nullable String problem) {
        List<Turn> turns = Stream.of("open", "waiting")
                .flatMap(state ->
                        work
                                .page(actor, new Work.Question(state, matter, problem, false, null, null, null, SHOWN))
                                .stream()
                                .map(it -> new Turn(
                                        it,
                                        state.equals("open"),
                                        List.of(),
                                        timeSpent.since(it.item(), forms.today()))))
                .limit(SHOWN)
                .toList();
        Map<Long, List<String>> units =
                timeSpent.units(turns.stream().map(it -> it.task().item().id()).toList());
        return turns.stream()
                .map(it -> new Turn(
                        it.task(),
                        it.mine(),
                        units.getOrDefault(it.task().item().id(), List.of()),
                        it.since()))
                .toList();
    }
}
