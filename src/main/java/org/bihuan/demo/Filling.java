package org.bihuan.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.document.Documents;
import org.bihuan.task.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills in a form: with what the scene says, and where it says nothing of a required field, by the field's type. */
@Component
@Profile("demo")
class Filling {

    private static final String OUTCOME = "outcome";
    private static final String MARK = "【演示数据，非真实】";

    private static final Map<String, String> NOTE = Map.of("name", "情况说明.txt", "text", "$problem有关情况说明。");
    private static final Map<String, String> PICTURE = Map.of("name", "现场（演示图）.png", "drawing", "after");

    private final Documents documents;

    Filling(Documents documents) {
        this.documents = documents;
    }

    Map<String, Object> fill(Form form, Scene scene) {
        var filled = new LinkedHashMap<String, Object>(scene.step().fields());
        String outcome = form.fields().stream()
                .filter(it -> it.name().equals(OUTCOME))
                .findFirst()
                .map(it -> String.valueOf(filled.getOrDefault(OUTCOME, first(it))))
                .orElse(null);
        for (Form.Field field : form.fields()) {
            List<String> visibleFor = field.visibleFor();
            if (visibleFor != null && !visibleFor.contains(outcome)) {
                continue;
            }
            Object said = field.name().equals(OUTCOME) ? outcome : scene.said(field.name());
            if (said != null) {
                filled.put(field.name(), value(field, said, scene));
            } else if (required(field, outcome)) {
                filled.put(field.name(), byType(field, scene));
            }
        }
        return filled;
    }

    private static boolean required(Form.Field field, @Nullable String outcome) {
        List<String> only = field.requiredFor();
        return only == null ? field.required() : only.contains(outcome);
    }

    private Object value(Form.Field field, Object said, Scene scene) {
        return switch (field.type()) {
            case "string", "text" -> scene.sentence(said);
            case "date" -> date(said, scene);
            case "meeting" -> meeting((Map<?, ?>) said, scene);
            case "files" -> files((List<?>) said, scene);
            case "problems" -> listed(scene);
            default -> said;
        };
    }

    private Object byType(Form.Field field, Scene scene) {
        return switch (field.type()) {
            case "string", "text" -> field.label() + "（演示数据）";
            case "enum" -> first(field);
            case "long", "decimal" -> field.min() == null ? 1 : field.min();
            case "date" -> scene.today().toString();
            case "boolean" -> true;
            case "unit" -> unit(field, scene);
            case "units" -> List.of(unit(field, scene));
            case "person" -> scene.actor().person();
            case "persons" -> List.of(scene.actor().person());
            case "meeting" -> meeting(Map.of("name", "县人大常委会主任会议"), scene);
            case "files" -> files(List.of(field.accept() == null ? NOTE : PICTURE), scene);
            case "problems" -> listed(scene);
            default -> throw new IllegalStateException("the script must say " + field.name() + " of " + scene.step());
        };
    }

    private static String first(Form.Field field) {
        return field.options() == null ? "" : field.options().get(0).value();
    }

    private static Object unit(Form.Field field, Scene scene) {
        Script.Entry entry = scene.step().entry();
        return entry == null ? first(field) : String.valueOf(entry.listed().get("leadUnit"));
    }

    /** A number counts days from the day the year is seen from; {@code due} is the problem's date, or today when it is past. */
    private static String date(Object said, Scene scene) {
        if (said instanceof Integer offset) {
            return scene.hours().day(offset).toString();
        }
        LocalDate due = said.equals("due") ? scene.due() : null;
        return (due == null || due.isBefore(scene.today()) ? scene.today() : due).toString();
    }

    private static Map<String, Object> meeting(Map<?, ?> said, Scene scene) {
        Object on = said.get("date");
        return Map.of(
                "name",
                scene.sentence(String.valueOf(said.get("name"))),
                "date",
                on == null ? scene.today().toString() : date(on, scene));
    }

    /** The list of the matter as the form takes it. */
    private static List<Map<String, Object>> listed(Scene scene) {
        var problems = new ArrayList<Map<String, Object>>();
        for (Script.Entry entry : scene.step().about().problems()) {
            var problem = new LinkedHashMap<>(entry.listed());
            problem.computeIfPresent("due", (name, said) -> date(said, scene));
            problems.add(problem);
        }
        return problems;
    }

    private List<String> files(List<?> said, Scene scene) {
        return said.stream().map(it -> file((Map<?, ?>) it, scene)).toList();
    }

    private String file(Map<?, ?> said, Scene scene) {
        byte[] bytes = said.get("drawing") instanceof String drawing
                ? Drawing.valueOf(drawing.toUpperCase(Locale.ROOT)).png()
                : text(said, scene).getBytes(StandardCharsets.UTF_8);
        return documents
                .store(scene.actor(), String.valueOf(said.get("name")), new ByteArrayInputStream(bytes))
                .id();
    }

    private static String text(Map<?, ?> said, Scene scene) {
        return MARK + "\n\n" + scene.sentence(said.get("text")) + "\n\n"
                + scene.actor().name() + "\n" + scene.today() + "\n";
    }
}
