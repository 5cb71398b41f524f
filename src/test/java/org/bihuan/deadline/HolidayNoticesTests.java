package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Compares the shipped calendar with another record of the same notices, day by day. */
class HolidayNoticesTests {

    private static final Path RECORDS = Path.of(System.getProperty("bihuan.shared", "../shared"), "data", "holidays");

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @Test
    void agreesWithTheRecordsDayByDay() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(RECORDS), "no holiday records at " + RECORDS + "; set bihuan.shared");
        ObjectMapper json = JsonMapper.builder().build();
        Map<LocalDate, Boolean> off = new HashMap<>();
        for (int year : calendar.years()) {
            for (JsonNode day : json.readTree(Files.readString(RECORDS.resolve(year + ".json")))
                    .get("days")) {
                off.put(
                        LocalDate.parse(day.get("date").asString()),
                        day.get("off").asBoolean());
            }
        }
        LocalDate end = LocalDate.of(calendar.years().last() + 1, 1, 1);
        LocalDate.of(calendar.years().first(), 1, 1).datesUntil(end).forEach(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(calendar.working(day)).as(day.toString()).isEqualTo(!off.getOrDefault(day, weekend));
            // The record leaves out some weekends inside a holiday, so only the days it names are compared by name.
            if (off.getOrDefault(day, false)) {
                assertThat(calendar.holiday(day))
                        .as("day off %s", day)
                        .hasValueSatisfying(named -> assertThat(named.working()).isFalse());
            }
        });
    }
}
