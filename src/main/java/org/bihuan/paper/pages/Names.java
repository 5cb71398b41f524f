package org.bihuan.paper.pages;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names and days as they stand on papers. */
@Component
class Names {

    private final Congresses congresses;
    private final Units units;
    private final Sentences sentences;

    Names(Congresses congresses, Units units, Sentences sentences) {
        this.congresses = congresses;
        this.units = units;
        this.sentences = sentences;
    }

    /** What a congress was called on the day of the paper; today, where it has none yet. */
    String congress(String id, @Nullable LocalDate on) {
        return congresses.name(id, on);
    }

    /** The same of a unit. */
    String unit(String congress, String id, @Nullable LocalDate on) {
        return units.name(congress, id, on).orElse(id);
    }

    @Nullable
    String units(String congress, List<String> ids, @Nullable LocalDate on) {
        return ids.isEmpty()
                ? null
                : String.join(
                        "、", ids.stream().map(id -> unit(congress, id, on)).toList());
    }

    /** The office that sends papers out 印发机关; nothing where a congress has not exactly one. */
    @Nullable
    String office(String congress, @Nullable LocalDate on) {
        List<Unit> offices = units.of(congress).stream()
                .filter(it -> it.kind().equals("generalOffice") && it.open())
                .toList();
        return offices.size() == 1 ? unit(congress, offices.get(0).id(), on) : null;
    }

    /** A day in words: 2026年3月10日, without leading zeros (GB/T 9704-2012, 7.3.5.4). */
    @Nullable
    String day(@Nullable LocalDate day) {
        return day == null ? null : sentences.of("papers.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** What a form says, with a date in words. */
    String said(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? String.valueOf(day(LocalDate.parse(text))) : text;
    }
}
