package org.bihuan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.matter.StartMatter;
import org.bihuan.problem.NewProblem;
import org.bihuan.problem.NewProblem.Limit;
import org.bihuan.problem.ProblemList;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a matter of the year: plainly, or from a list already issued, with the list in place before the process runs. */
@Component
@Profile("demo")
class Openings {

    private final StartMatter startMatter;
    private final Matters matters;
    private final ProblemList problemList;
    private final Forms forms;
    private final Filling filling;

    Openings(StartMatter startMatter, Matters matters, ProblemList problemList, Forms forms, Filling filling) {
        this.startMatter = startMatter;
        this.matters = matters;
        this.problemList = problemList;
        this.forms = forms;
        this.filling = filling;
    }

    @Transactional
    Matter open(Scene scene) {
        Script.Case about = scene.step().about();
        ProcessModel model = startMatter.model(about.process());
        Node start = about.event() == null ? model.plainStart().orElseThrow() : model.node(about.event());
        var form = forms.show(scene.actor().congress(), model, start, Map.of());
        Map<String, Object> fields = filling.fill(form, scene);
        if (about.event() == null) {
            return startMatter.start(scene.actor(), about.process(), about.title(), fields);
        }
        Matter matter = startMatter.open(scene.actor(), model, start, about.title(), fields);
        matters.delivered(matter.id(), LocalDate.parse(String.valueOf(fields.get("issuedOn"))));
        problemList.addDrafts(
                matter.id(),
                matter.congress(),
                about.problems().stream().map(it -> listed(it.listed(), scene)).toList());
        startMatter.run(matter, start);
        return matter;
    }

    @SuppressWarnings("unchecked")
    private static NewProblem listed(Map<String, Object> it, Scene scene) {
        return new NewProblem(
                (String) it.get("title"),
                (String) it.get("detail"),
                (String) it.get("requirement"),
                (String) it.get("type"),
                (String) it.getOrDefault("grade", "ordinary"),
                (String) it.get("category"),
                (String) it.get("article"),
                (String) it.get("location"),
                it.get("amount") == null ? null : new BigDecimal(String.valueOf(it.get("amount"))),
                null,
                (Map<String, ?>) it.getOrDefault("attributes", Map.of()),
                (String) it.get("leadUnit"),
                (List<String>) it.getOrDefault("assistingUnits", List.of()),
                limit(it.get("due"), scene),
                null,
                null,
                null,
                null,
                false);
    }

    /** A date in days from today, or a class with the list's own words. */
    private static Limit limit(@Nullable Object due, Scene scene) {
        if (due instanceof Map<?, ?> map) {
            return new Limit(
                    String.valueOf(map.get("kind")),
                    null,
                    (Integer) map.get("amount"),
                    (String) map.get("unit"),
                    (String) map.get("text"));
        }
        LocalDate date = due == null ? null : scene.hours().day((Integer) due);
        return new Limit(date == null ? "none" : "date", date, null, null, null);
    }
}
