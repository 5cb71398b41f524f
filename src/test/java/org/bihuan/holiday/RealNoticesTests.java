package org.bihuan.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.TestDatabase;
import org.bihuan.deadline.Calendars;
import org.bihuan.deadline.WorkingCalendar;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every notice of the last years can be announced as it was published. */
class RealNoticesTests {

    private static final Path RECORDS = Path.of(System.getProperty("bihuan.shared", "../shared"), "data", "holidays");

    private static final Map<String, String> FESTIVALS = Map.of(
            "元旦", "newYear",
            "春节", "springFestival",
            "清明节", "tombSweeping",
            "劳动节", "labourDay",
            "端午节", "dragonBoat",
            "中秋节", "midAutumn",
            "国庆节", "nationalDay",
            "国庆节、中秋节", "nationalDayAndMidAutumn",
            "中秋节、国庆节", "nationalDayAndMidAutumn");

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void canBeAnnounced(int year) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(RECORDS), "no holiday records at " + RECORDS + "; set bihuan.shared");
        JsonNode record = JsonMapper.builder().build().readTree(Files.readString(RECORDS.resolve(year + ".json")));
        Map<String, Map<String, List<String>>> days = new HashMap<>();
        Map<LocalDate, Boolean> off = new HashMap<>();
        for (JsonNode day : record.get("days")) {
            LocalDate date = LocalDate.parse(day.get("date").asString());
            off.put(date, day.get("off").asBoolean());
            boolean weekday = date.getDayOfWeek().getValue() <= 5;
            if (weekday && !day.get("off").asBoolean()) {
                // The record repeats that work begins on Monday, 3 February 2020; a notice has no need to.
                continue;
            }
            days.computeIfAbsent(FESTIVALS.get(day.get("name").asString()), it -> new HashMap<>())
                    .computeIfAbsent(day.get("off").asBoolean() ? "rest" : "work", it -> new ArrayList<>())
                    .add(date.toString());
        }
        assertThat(days).doesNotContainKey(null).isNotEmpty();

        WorkingCalendar calendar = TestDatabase.H2.get(Calendars.class).with(year, List.of("通知"), days);

        assertThat(calendar.notices(year)).containsExactly("通知");
        off.forEach((day, free) ->
                assertThat(calendar.working(day)).as(day.toString()).isEqualTo(!free));
    }
}
