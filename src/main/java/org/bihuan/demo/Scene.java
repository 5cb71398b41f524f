package org.bihuan.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is taken: who acts, on which day, and what there is to say.
 *
 * @param today the legal date of the step
 * @param due when the problem is due, if that is known
 * @param usual what people usually write
 */
record Scene(
        Script.Step step,
        Actor actor,
        OfficeHours hours,
        LocalDate today,
        @Nullable LocalDate due,
        Map<String, Object> usual) {

    /** What is to be written into a field: what the step says, else the problem's or matter's words, else the usual. */
    @Nullable
    Object said(String field) {
        Script.Entry entry = step.entry();
        Map<String, Object> own = entry == null ? step.about().words() : entry.words();
        String whole = step.activity() + "." + field;
        return Stream.of(step.fields().get(field), own.get(whole), own.get(field), usual.get(whole), usual.get(field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A sentence with the names of the matter, the problem and the writer and the year put in. */
    String sentence(Object text) {
        Script.Entry entry = step.entry();
        String topic = step.about().title().replace("（演示数据）", "");
        return String.valueOf(text)
                .strip()
                .replace("$matter", topic)
                .replace("$problem", entry == null ? topic : entry.title())
                .replace("$actor", actor.name())
                .replace("$year", String.valueOf(today.getYear()));
    }
}
