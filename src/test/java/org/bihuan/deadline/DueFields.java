package org.bihuan.deadline;

import static org.springframework.restdocs.payload.PayloadDocumentation.fieldWithPath;

import java.util.List;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.payload.JsonFieldType;

/** What the documentation says of an explanation. */
public final class DueFields {

    private DueFields() {}

    public static List<FieldDescriptor> explanation() {
        return List.of(
                field("", JsonFieldType.OBJECT, "How the due date came about"),
                field("words", JsonFieldType.STRING, "The same as a sentence"),
                field("rule", JsonFieldType.STRING, "Parameter of the rule book; absent where somebody named the date"),
                field("event", JsonFieldType.STRING, "Event it counts from"),
                field("eventName", JsonFieldType.STRING, "The event in words"),
                field("base", JsonFieldType.STRING, "Day of the event; it does not count"),
                field("amount", JsonFieldType.NUMBER, "How many units; negative: before the event"),
                field("unit", JsonFieldType.STRING, "`DAY`, `WORKING_DAY` or `MONTH`"),
                field("skipped", JsonFieldType.ARRAY, "Holidays that did not count"),
                field("skipped[].name", JsonFieldType.STRING, "Holiday"),
                field("skipped[].first", JsonFieldType.STRING, "Its first day on the way"),
                field("skipped[].last", JsonFieldType.STRING, "Its last"),
                field("makeUpDays", JsonFieldType.ARRAY, "Make-up working days 调休上班 that counted"),
                field("movedFrom", JsonFieldType.STRING, "Non-working day the result moved from"),
                field("source", JsonFieldType.OBJECT, "Source of the rule"),
                field("source.zh", JsonFieldType.STRING, "In Chinese"),
                field("source.en", JsonFieldType.STRING, "In English"),
                field("due", JsonFieldType.STRING, "The result"),
                field(
                        "provisional",
                        JsonFieldType.BOOLEAN,
                        "Whether the holidays of a year on the way are not published"),
                field("provisionalYears", JsonFieldType.ARRAY, "Those years"));
    }

    private static FieldDescriptor field(String name, JsonFieldType type, String meaning) {
        String path = name.isEmpty() ? "dueExplanation" : "dueExplanation." + name;
        return fieldWithPath(path).type(type).description(meaning).optional();
    }
}
