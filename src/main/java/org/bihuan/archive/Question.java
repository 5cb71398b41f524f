package org.bihuan.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bihuan.organization.Congress;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; what is nothing is not asked.
 *
 * @param words in titles, opinions, problems, measures, reports and names of papers; or a number
 * @param unit part of a name, present or former, of the unit that leads, assists, wrote or handed in
 * @param person part of the name of whoever is responsible, wrote or handed in
 * @param from the first day on which it began, was issued, written or handed in
 * @param to the last such day
 * @param state of the matter: open, closed or withdrawn
 */
public record Question(
        @Nullable String words,
        @Nullable String unit,
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String state) {

    /** The states a matter can be in. */
    public static final List<String> STATES = List.of("open", "closed", "withdrawn");

    private static final int LONGEST = 100;

    public Question {
        words = blank(words);
        unit = blank(unit);
        person = blank(person);
        state = blank(state);
        if (state != null && !STATES.contains(state)) {
            throw Choices.of("pages.matters.state.", STATES).without("state", state);
        }
        if (words != null && words.length() > LONGEST) {
            throw Invalid.field("q", "archive.words.long", LONGEST);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Invalid.field("to", "archive.period");
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether nothing is asked at all. */
    public boolean empty() {
        return words == null && unit == null && person == null && from == null && to == null && state == null;
    }

    /** The pattern that {@link org.bihuan.organization.Units#CALLED} takes. */
    @Nullable
    String called() {
        return unit == null ? null : "%" + unit + "%";
    }

    @Nullable
    OffsetDateTime begin() {
        return from == null ? null : instant(from);
    }

    @Nullable
    OffsetDateTime end() {
        return to == null ? null : instant(to.plusDays(1));
    }

    private static OffsetDateTime instant(LocalDate day) {
        return day.atStartOfDay(Congress.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
