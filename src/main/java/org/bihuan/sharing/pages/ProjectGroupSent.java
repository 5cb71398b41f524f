package org.bihuan.sharing.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.bihuan.matter.GroupMember;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A member of a project group as a form names him; a day left empty sets none. */
final class ProjectGroupSent {

    private ProjectGroupSent() {}

    /** Somebody the form names. */
    static GroupMember of(MultiValueMap<String, String> sent) {
        return of(text(sent, "person"), sent);
    }

    /** Somebody known, with what the form says of him. */
    static GroupMember of(String person, MultiValueMap<String, String> sent) {
        return new GroupMember(person, "", text(sent, "role"), day(sent, "from"), day(sent, "until"));
    }

    /** A day as a form shows it. */
    static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> sent, String field) {
        String text = text(sent, field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw Invalid.field(field, "form.date", text);
        }
    }
}
