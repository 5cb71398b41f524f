package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @Test
    void knowsTheYearsPublished() {
        assertThat(calendar.years()).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.published(2018)).isFalse();
        assertThat(calendar.published(2027)).isFalse();
        assertThat(calendar.holidays(2027)).isEmpty();
        for (int year : calendar.years()) {
            assertThat(calendar.notices(year)).isNotEmpty().allMatch(title -> title.contains("国务院办公厅"));
            assertThat(calendar.holidays(year)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, true", // Sunday, made up for National Day
        "2026-10-01, false",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true", // Saturday, made up
        "2026-10-11, false",
        "2026-02-14, true", // Saturday, made up for Spring Festival
        "2026-02-16, false", // Monday
        "2020-01-31, false", // the prolonged Spring Festival
        "2020-02-03, true",
        "2022-12-31, false"
    })
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean working) {
        assertThat(calendar.working(day)).isEqualTo(working);
    }

    @Test
    void namesTheDaysOfAYear() {
        assertThat(calendar.holidays(2026))
                .contains(
                        new Holiday(LocalDate.of(2026, 10, 1), Festival.NATIONAL_DAY, false),
                        new Holiday(LocalDate.of(2026, 10, 10), Festival.NATIONAL_DAY, true))
                .hasSize(33 + 6);
    }

    /** The calendar walks; the other side looks the day up in a list of all working days. */
    @Test
    void countsLikeAListOfAllWorkingDays() {
        long seed = Long.getLong("bihuan.seed", 20261122L);
        System.out.println("WorkingCalendarTests seed " + seed + " (set -Dbihuan.seed to vary)");
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2018, 1, 1);
        List<LocalDate> working = first.datesUntil(LocalDate.of(2028, 1, 1))
                .filter(calendar::working)
                .toList();
        for (int i = 0; i < 2000; i++) {
            LocalDate base = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(8 * 365));
            int amount = random.nextInt(-150, 151);
            long before = working.stream().filter(day -> day.isBefore(base)).count();
            boolean baseCounts = calendar.working(base);
            LocalDate expected = switch (Integer.signum(amount)) {
                case 1 -> working.get((int) before + amount - (baseCounts ? 0 : 1));
                case -1 -> working.get((int) before + amount);
                default -> base;
            };
            assertThat(calendar.plus(base, amount))
                    .as("seed %s: %s plus %s", seed, base, amount)
                    .isEqualTo(expected);
        }
    }

    @Test
    void takesLaterYearsFromAnotherFile() {
        List<HolidayYear> own = HolidayFile.read(
                "own.yaml",
                new StringReader("years: {2030: {notices: [示例], newYear: {rest: 01-01..01-02, work: ['01-05']}}}"));
        WorkingCalendar extended = WorkingCalendar.of(own);
        assertThat(extended.published(2030)).isTrue();
        assertThat(extended.working(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(extended.working(LocalDate.of(2030, 1, 5))).isTrue();
    }

    @Test
    void addsTheOperatorsOwnFileFromTheHomeFolder(@TempDir Path home) throws IOException {
        assertThat(WorkingCalendar.of(CalendarBeans.years(home.toString())).years())
                .isEqualTo(calendar.years());

        Files.writeString(
                home.resolve("holidays.yaml"), "years: {2030: {notices: [示例], newYear: {rest: 01-01..01-02}}}");
        WorkingCalendar extended = WorkingCalendar.of(CalendarBeans.years(home.toString()));
        assertThat(extended.years()).containsAll(calendar.years()).contains(2030);
        assertThat(extended.working(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(extended.working(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deadline.holidays.notMap | - 1",
                "deadline.holidays.notYaml | 'years: ['",
                "deadline.holidays.badYear | 'years: {next: {notices: [x]}}'",
                "deadline.holidays.noNotice | 'years: {2030: {newYear: {rest: 01-01..01-02}}}'",
                "deadline.holidays.badFestival | 'years: {2030: {notices: [x], easter: {rest: 01-01..01-02}}}'",
                "deadline.holidays.badKind | 'years: {2030: {notices: [x], newYear: {free: 01-01..01-02}}}'",
                "deadline.holidays.notText | 'years: {2030: {notices: [x], newYear: {rest: 2030-01-01}}}'",
                "deadline.holidays.badDays | 'years: {2030: {notices: [x], newYear: {rest: 01-03..01-01}}}'",
                "deadline.holidays.badDays | 'years: {2030: {notices: [x], newYear: {rest: 02-29..03-01}}}'",
                "deadline.holidays.badDays | 'years: {2030: {notices: [x], newYear: {work: [\"01-02\"]}}}'",
                "deadline.holidays.badDays | 'years: {2030: {notices: [x], newYear: {rest: 01-05..01-06, work: [\"01-05\"]}}}'",
                "deadline.holidays.badDays | 'years: {2030: {notices: [x], newYear: {rest: 2031-01-01..2031-01-02}}}'"
            })
    void refusesABadFile(String code, String text) {
        assertThatThrownBy(() -> HolidayFile.read("own.yaml", new StringReader(text)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).startsWith("own.yaml");
                            assertThat(error.reason().code()).isEqualTo(code);
                            assertThat(ResourceBundle.getBundle("messages-deadline", Locale.ROOT)
                                            .keySet())
                                    .contains(code);
                        }));
    }
}
