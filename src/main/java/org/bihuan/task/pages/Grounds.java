package org.bihuan.task.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.bihuan.task.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What somebody must have read before he judges: the matter or the problem, and the steps that led here with their words and files,
 * as far as he may see them in the course 办理过程.
 */
@Component
class Grounds {

    /** How many steps are looked through, and how many are shown. */
    private static final int LOOKED_AT = 60;

    private static final int SHOWN = 8;

    /** Characters; what is longer is read in the course, lest a page of Chinese text exceed what a slow line carries. */
    private static final int MOST = 20_000;

    private final Timeline timeline;
    private final ReadOut readOut;
    private final Background background;

    Grounds(Timeline timeline, ReadOut readOut, Background background) {
        this.timeline = timeline;
        this.readOut = readOut;
        this.background = background;
    }

    /** Adds it to the model; steps the page tells already are left out. */
    void tell(Actor actor, WorkItem item, List<ReadOut.Told> told, Model model) {
        List<ReadOut.Told> led = background.tell(actor, item, model) ? led(actor, item, told) : List.of();
        int words = led.stream()
                .flatMap(it -> it.lines().stream())
                .mapToInt(it -> it.text().length())
                .sum();
        model.addAttribute("led", words > MOST ? shortened(led) : led);
        model.addAttribute("shortened", words > MOST);
    }

    /** The newest of each step, the newest first; of people who acted together, all. */
    private List<ReadOut.Told> led(Actor actor, WorkItem item, List<ReadOut.Told> told) {
        List<Timeline.Item> newestFirst = item.problem() == null
                ? timeline.ofMatter(actor, item.matter(), null, LOOKED_AT)
                : timeline.ofProblem(actor, item.problem(), null, LOOKED_AT);
        List<Long> shown = told.stream().map(it -> it.step().id()).toList();
        Set<String> seen = new HashSet<>();
        var led = new ArrayList<ReadOut.Told>();
        String after = "";
        for (Timeline.Item it : newestFirst) {
            if (it.operation() != null || it.recalledAt() != null) {
                continue;
            }
            boolean newest = seen.add(it.activity()) || it.activity().equals(after);
            after = it.activity();
            if (newest && led.size() < SHOWN && !shown.contains(it.id())) {
                ReadOut.Told step = readOut.of(actor, it);
                if (step.outcome() != null || !step.lines().isEmpty()) {
                    led.add(step);
                }
            }
        }
        return led;
    }

    /** The newest steps keep their words. */
    private static List<ReadOut.Told> shortened(List<ReadOut.Told> steps) {
        var all = new ArrayList<ReadOut.Told>();
        int left = MOST;
        for (ReadOut.Told step : steps) {
            var lines = new ArrayList<ReadOut.Line>();
            for (ReadOut.Line line : step.lines()) {
                String text = line.text();
                String kept = text.length() <= left ? text : text.substring(0, left) + "……";
                left = Math.max(0, left - text.length());
                lines.add(new ReadOut.Line(line.label(), kept, line.files()));
            }
            all.add(new ReadOut.Told(step.step(), step.unit(), step.outcome(), lines));
        }
        return all;
    }
}
