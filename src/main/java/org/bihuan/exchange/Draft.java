package org.bihuan.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bihuan.problem.NewProblem;
import org.jspecify.annotations.Nullable;

/** Makes a problem of a row. What has no place of its own, or is too long for it, is kept beside it under its name. */
record Draft(ListedProblem row, Map<String, String> created, UnaryOperator<String> key, LocalDate today) {

    NewProblem problem() {
        var beside = new LinkedHashMap<String, Object>();
        put(beside, "sheet", row.sheet());
        beside.put("row", row.row());
        put(beside, "serial", row.serial());
        put(beside, "topic", row.topic());
        put(beside, "progress", row.progress());
        put(beside, "status", row.status());
        row.fields().forEach((column, text) -> put(beside, column.field(), text));
        beside.putAll(row.attributes());
        String grade = row.grade() == null
                ? Grades.USUAL
                : Objects.requireNonNull(Grades.read(row.grade()), "an accepted row has a grade that is known");
        if (row.grade() != null) {
            put(beside, "grade", row.grade());
        }
        List<String> assisting = row.assistingUnits().stream()
                .map(this::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        row.assistingUnits().stream()
                .filter(it -> unit(it) == null)
                .map(Addressee::name)
                .reduce((a, b) -> a + "、" + b)
                .ifPresent(names -> put(beside, "collectiveAddressees", names));
        return new NewProblem(
                row.title(),
                row.detail(),
                row.requirement(),
                fit(beside, "type", row.type(), 60),
                grade,
                fit(beside, "category", row.category(), 100),
                fit(beside, "article", row.article(), 200),
                fit(beside, "location", row.location(), 200),
                row.amount(),
                row.rectifiedAmount(),
                beside,
                Objects.requireNonNull(unit(row.leadUnit()), "an accepted row has a lead unit"),
                assisting,
                limit(beside),
                fit(beside, "responsible", row.responsible(), 100),
                fit(beside, "phone", row.phone(), 40),
                issuedOn(beside),
                row.closedOn(),
                row.reportedClosed());
    }

    /** The same list with a warning where days of issue have not come yet, which are not used. */
    static ParsedList checked(ParsedList list, LocalDate today) {
        List<String> ahead = list.accepted().stream()
                .filter(it -> isAhead(it.issuedOn(), today))
                .map(it -> it.sheet() + "!" + it.row())
                .toList();
        if (ahead.isEmpty()) {
            return list;
        }
        var warnings = new ArrayList<>(list.warnings());
        warnings.add(Warning.of("exchange.issuedOn.future", ahead.size(), String.join(", ", ahead)));
        return new ParsedList(list.accepted(), list.rejected(), list.newUnits(), warnings);
    }

    private static boolean isAhead(@Nullable LocalDate on, LocalDate today) {
        return on != null && on.isAfter(today);
    }

    /** A day that has not come cannot be the day of issue; nobody could receive the problem before it. */
    private @Nullable LocalDate issuedOn(Map<String, Object> beside) {
        LocalDate on = row.issuedOn();
        if (on == null || !isAhead(on, today)) {
            return on;
        }
        beside.put("issuedOn", on.toString());
        return null;
    }

    private NewProblem.Limit limit(Map<String, Object> beside) {
        ReadDue due = row.due();
        String raw = due.raw().isBlank() ? null : fit(beside, "due", due.raw(), 500);
        // A date beside 立行立改 or 长期坚持 is a date all the same; the words stay in the text.
        String kind = due.date() == null && due.amount() != null
                ? "duration"
                : due.kind().code();
        String unit = due.unit() == null ? null : due.unit().name();
        return new NewProblem.Limit(kind, due.date(), due.amount(), unit, raw);
    }

    private @Nullable String unit(Addressee addressee) {
        return addressee.unit() != null ? addressee.unit() : created.get(key.apply(addressee.name()));
    }

    private static @Nullable String fit(Map<String, Object> beside, String name, @Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        beside.put(name, text);
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1) + "…";
    }

    private static void put(Map<String, Object> beside, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            beside.put(name, text);
        }
    }
}
