package org.bihuan.administration.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a form sent: a field that was left empty says nothing. */
final class Sent {

    private Sent() {}

    /** Its text. */
    static @Nullable String text(MultiValueMap<String, String> sent, String field) {
        String text = sent.getFirst(field);
        return text == null || text.isBlank() ? null : text;
    }

    /** Its day. */
    static @Nullable LocalDate day(MultiValueMap<String, String> sent, String field) {
        String text = text(sent, field);
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw Invalid.field(field, "console.date", text);
        }
    }
}
