package org.bihuan.deadline.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Citation;
import org.bihuan.deadline.DueExplanation;
import org.bihuan.deadline.DueKeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How a due date came about, for the reader and for programs. */
@Component
public class DueViews {

    private final DueKeeper keeper;
    private final Sentences sentences;

    DueViews(DueKeeper keeper, Sentences sentences) {
        this.keeper = keeper;
        this.sentences = sentences;
    }

    /** Days of a holiday that were not counted. */
    public record Skipped(String name, LocalDate first, LocalDate last) {}

    /** The explanation; where somebody named the date, the sentence and the result alone. */
    public record Shown(
            String words,
            @Nullable String rule,
            @Nullable String event,
            @Nullable String eventName,
            @Nullable LocalDate base,
            @Nullable Integer amount,
            @Nullable String unit,
            List<Skipped> skipped,
            List<LocalDate> makeUpDays,
            @Nullable LocalDate movedFrom,
            @Nullable Citation source,
            LocalDate due,
            boolean provisional,
            List<Integer> provisionalYears) {}

    /** The explanation of a computed date, as its row keeps it; nothing where there is no due date. */
    public @Nullable Shown computed(
            @Nullable LocalDate due, @Nullable String zh, @Nullable String en, @Nullable String basis) {
        if (due == null || zh == null || en == null || basis == null) {
            return null;
        }
        DueExplanation it = keeper.explanation(basis);
        return new Shown(
                new Citation(zh, en).in(LocaleContextHolder.getLocale()),
                it.rule(),
                it.event().word(),
                sentences.of(it.event().code()),
                it.base(),
                it.amount(),
                it.unit().name(),
                it.skipped().stream()
                        .map(span -> new Skipped(sentences.of(span.festival().code()), span.first(), span.last()))
                        .toList(),
                it.makeUpDays(),
                it.movedFrom(),
                it.source(),
                it.due(),
                !it.provisionalYears().isEmpty(),
                it.provisionalYears());
    }

    /**
     * The explanation of a date that somebody named: the list, or whoever decided on another day than at first.
     *
     * @param before how the date before that was computed, in the reader's language; nothing where that was named, too
     */
    public Shown named(LocalDate due, @Nullable LocalDate original, @Nullable String before) {
        String words = original == null || original.equals(due)
                ? sentences.of("deadline.named")
                : before == null ? sentences.of("deadline.decided") : sentences.of("deadline.decidedAfter", before);
        return new Shown(
                words, null, null, null, null, null, null, List.of(), List.of(), null, null, due, false, List.of());
    }
}
