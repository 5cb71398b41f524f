package org.bihuan.task.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Comparator<Turn> SOONEST = Comparator.comparing(
                    (Turn it) -> it.task().item().due(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(it -> it.task().item().id());

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

    /**
     * Those whose turn it is.
     *
     * @param first the most urgent of them
     * @param all the lists that hold all of them, by the state that names them; nothing where these are all
     */
    public record Now(List<Turn> first, Map<String, String> all) {}

    /** Those the reader may see, soonest due first. */
    public Now of(Actor actor, @Nullable String matter, @Nullable String problem) {
        var found = new ArrayList<Turn>();
        var all = new LinkedHashMap<String, String>();
        for (String state : List.of("open", "waiting")) {
            List<Turn> turns =
                    work.page(actor, new Work.Question(state, matter, problem, false, null, null, null, SHOWN)).stream()
                            .map(it -> turn(it, state.equals("open")))
                            .toList();
            found.addAll(turns);
            if (!turns.isEmpty()) {
                all.put(state, Listed.all(state, matter, problem));
            }
        }
        found.sort(SOONEST);
        List<Turn> first = found.subList(0, Math.min(found.size(), SHOWN));
        return new Now(named(first), found.size() > SHOWN ? all : Map.of());
    }

    private Turn turn(Work.Shown it, boolean mine) {
        return new Turn(it, mine, List.of(), timeSpent.since(it.item(), forms.today()));
    }

    private List<Turn> named(List<Turn> turns) {
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
