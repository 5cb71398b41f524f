package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bihuan.deadline.Term.Unit.DAY;
import static org.bihuan.deadline.Term.Unit.MONTH;
import static org.bihuan.deadline.Term.Unit.WORKING_DAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

    private static final Citation CITATION = new Citation("某规则", "some rule");

    private final Deadlines deadlines = new Deadlines(WorkingCalendar.shipped());

    @ParameterizedTest
    @CsvSource({
        // month ends and leap days
        "2026-01-31, 1, MONTH, 2026-02-28",
        "2024-01-31, 1, MONTH, 2024-02-29",
        "2024-02-29, 12, MONTH, 2025-02-28",
        "2024-02-29, 1, MONTH, 2024-03-29",
        "2026-08-31, 3, MONTH, 2026-11-30",
        "2026-03-31, -1, MONTH, 2026-02-28",
        "2024-02-28, 1, DAY, 2024-02-29",
        "2025-02-28, 1, DAY, 2025-03-01",
        // National Day 2026, with make-up Saturday 10-10
        "2026-09-28, 2, WORKING_DAY, 2026-09-30",
        "2026-09-28, 3, WORKING_DAY, 2026-10-08",
        "2026-09-28, 5, WORKING_DAY, 2026-10-10",
        "2026-09-28, 6, WORKING_DAY, 2026-10-12",
        "2026-10-12, -5, WORKING_DAY, 2026-09-29",
        // Spring Festival 2026: 02-15 to 02-23, made up on 02-14 and 02-28
        "2026-02-13, 1, WORKING_DAY, 2026-02-14",
        "2026-02-13, 2, WORKING_DAY, 2026-02-24",
        "2026-02-13, 6, WORKING_DAY, 2026-02-28",
        "2026-02-18, 1, WORKING_DAY, 2026-02-24",
        "2026-02-24, -1, WORKING_DAY, 2026-02-14",
        // before a session
        "2026-10-28, -20, DAY, 2026-10-08",
        "2026-03-10, -20, DAY, 2026-02-18",
        // the day itself
        "2026-10-01, 0, DAY, 2026-10-01",
        "2026-10-01, 0, WORKING_DAY, 2026-10-01"
    })
    void countsFromTheDayAfterTheEvent(LocalDate base, int amount, Term.Unit unit, LocalDate expected) {
        assertThat(deadlines.due(new Term(Event.SESSION, amount, unit), base).date())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 7, DAY, 2026-10-08", // falls on National Day
        "2026-09-12, 1, MONTH, 2026-10-12",
        "2026-09-10, 1, MONTH, 2026-10-10", // a make-up Saturday is a working day
        "2026-10-22, -20, DAY, 2026-09-30", // back, so that 20 days remain
        "2026-10-01, 0, DAY, 2026-10-08"
    })
    void movesOffNonWorkingDaysWhereTheRuleSaysSo(LocalDate base, int amount, Term.Unit unit, LocalDate expected) {
        Term term = new Term(Event.SESSION, amount, unit);
        assertThat(deadlines.due(new Rule("x", term, true, CITATION), base).date())
                .isEqualTo(expected);
        assertThat(deadlines.due(new Rule("x", term, false, CITATION), base).date())
                .isEqualTo(unit == DAY ? base.plusDays(amount) : base.plusMonths(amount));
    }

    @Test
    void flagsYearsWhoseHolidaysAreNotPublished() {
        DueDate acrossNewYear = deadlines.due(new Term(Event.ISSUE, 5, WORKING_DAY), LocalDate.of(2026, 12, 29));
        assertThat(acrossNewYear.provisionalYears()).containsExactly(2027);
        assertThat(acrossNewYear.provisional()).isTrue();
        assertThat(acrossNewYear.date()).isEqualTo("2027-01-05");

        DueDate longTerm = deadlines.due(new Term(Event.ISSUE, 520, WORKING_DAY), LocalDate.of(2026, 12, 1));
        assertThat(longTerm.provisionalYears()).containsExactly(2027, 2028);

        DueDate before = deadlines.due(new Term(Event.SESSION, -3, WORKING_DAY), LocalDate.of(2019, 1, 3));
        assertThat(before.provisionalYears()).containsExactly(2018);

        Term threeMonths = new Term(Event.ISSUE, 3, MONTH);
        LocalDate november = LocalDate.of(2026, 11, 22);
        assertThat(deadlines.due(threeMonths, november).provisional()).isFalse();
        assertThat(deadlines
                        .due(new Rule("x", threeMonths, true, CITATION), november)
                        .provisionalYears())
                .containsExactly(2027);
        assertThat(deadlines
                        .due(new Term(Event.ISSUE, 5, WORKING_DAY), LocalDate.of(2026, 12, 1))
                        .provisional())
                .isFalse();
    }

    @Test
    void countsFromTheFallbackWhileTheEventHasNoDate() {
        Rule plan = new Rule("plan", new Term(Event.SIGNING, 1, MONTH, Event.ASSIGNMENT), false, CITATION);
        LocalDate assigned = LocalDate.of(2026, 5, 6);
        LocalDate signed = LocalDate.of(2026, 5, 11);

        Map<Event, LocalDate> both = Map.of(Event.ASSIGNMENT, assigned, Event.SIGNING, signed);
        assertThat(deadlines.due(plan, event -> Optional.ofNullable(both.get(event))))
                .hasValueSatisfying(due -> assertThat(due.date()).isEqualTo("2026-06-11"));
        Map<Event, LocalDate> one = Map.of(Event.ASSIGNMENT, assigned);
        assertThat(deadlines.due(plan, event -> Optional.ofNullable(one.get(event))))
                .hasValueSatisfying(due -> {
                    assertThat(due.date()).isEqualTo("2026-06-06");
                    assertThat(due.explanation().get(0).arguments()).contains(Event.ASSIGNMENT);
                });
        assertThat(deadlines.due(plan, event -> Optional.empty())).isEmpty();

        Rule research = new Rule("research", new Term(Event.SESSION, -45, DAY), false, CITATION);
        assertThat(deadlines.due(research, event -> Optional.empty())).isEmpty();
    }

    @Test
    void refusesTermsNobodyMeans() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(Event.ISSUE, 1001, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(Event.ISSUE, Integer.MIN_VALUE, DAY));
    }

    @Test
    void wordsOfEventsAreUnderstood() {
        for (Event event : Event.values()) {
            assertThat(Event.of(event.word())).isSameAs(event);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Event.of("Session"));
    }
}
