package org.bihuan.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.deadline.Calendars;
import org.bihuan.holiday.AnnounceHolidays.Announcement;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.problem.NewProblem;
import org.bihuan.refusal.Forbidden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holiday is announced late: what is due moves, what somebody named stays, and the journal tells of both. */
@ParameterizedClass
@EnumSource
class HolidayCorrectionTests {

    private static final List<String> NOTICE = List.of("国务院办公厅关于2026年部分节假日安排的通知（更正）");

    /** The holidays of 2026 as announced, with two more days off after Tomb-Sweeping Day. */
    private static final Map<String, Object> CORRECTED = Map.of(
            "newYear", Map.of("rest", "01-01..01-03", "work", "01-04"),
            "springFestival", Map.of("rest", "02-15..02-23", "work", List.of("02-14", "02-28")),
            "tombSweeping", Map.of("rest", "04-04..04-08"),
            "labourDay", Map.of("rest", "05-01..05-05", "work", "05-09"),
            "dragonBoat", Map.of("rest", "06-19..06-21"),
            "midAutumn", Map.of("rest", "09-25..09-27"),
            "nationalDay", Map.of("rest", "10-01..10-07", "work", List.of("09-20", "10-10")));

    private final TestDatabase database;
    private final Story story;

    HolidayCorrectionTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    @AfterEach
    void forgetTheCorrection() {
        database.get(JdbcClient.class).sql("delete from holiday_year").update();
    }

    private Announcement corrected() {
        return new Announcement(2026, NOTICE, CORRECTED);
    }

    @Test
    void movesRunningDatesAndLeavesTheOthers() {
        var problems = List.<Map<String, Object>>of(
                Map.of("title", "水质", "leadUnit", "water"),
                Map.of("title", "管网", "leadUnit", "water", "due", "2026-09-30"));
        story.followUp(problems);
        String id = story.numbered(1);
        String named = story.numbered(2);
        story.letPass(Period.between(story.today(), LocalDate.of(2026, 4, 3)));
        story.walkTo("signForProblem", id).walkTo("reportRectification", named);
        // Assigned on Friday 3 April: Monday the 6th is off, so five working days end on Monday the 13th.
        assertThat(story.due("signForProblem", id)).isEqualTo("2026-04-13");
        LocalDate original = story.problem(1).originalDue();

        List<Move> preview = preview();
        assertThat(story.due("signForProblem", id))
                .as("a preview changes nothing")
                .isEqualTo("2026-04-13");
        assertThat(ours(preview)).anySatisfy(move -> {
            assertThat(move.problem()).isEqualTo(id);
            assertThat(move.from()).isEqualTo("2026-04-13");
            assertThat(move.to()).isEqualTo("2026-04-15");
        });

        List<Move> moved = announce();
        assertThat(moved).isEqualTo(preview);
        assertThat(story.due("signForProblem", id)).isEqualTo("2026-04-15");
        assertThat(story.item("signForProblem", id).dueZh())
                .contains("清明节 04-04 至 04-08 不计")
                .contains("至 2026-04-15 止");
        assertThat(story.problem(1).originalDue()).isEqualTo(original);
        assertThat(story.problem(2).due()).isEqualTo("2026-09-30");
        assertThat(story.due("reportRectification", named)).isEqualTo("2026-09-30");
        assertThat(written(story.id(), "holidays.moved"))
                .hasSize(1)
                .first()
                .satisfies(entry ->
                        assertThat(entry.data()).contains("\"from\":\"2026-04-13\"", "\"to\":\"2026-04-15\"", "更正"));
        assertThat(written(Journal.congress("county"), "holidays.announced")).isNotEmpty();
        assertThat(story.verified().ok()).isTrue();

        assertThat(announce()).as("announced again, nothing moves").isEmpty();
        assertThat(written(story.id(), "holidays.moved")).hasSize(1);
    }

    @Test
    void aProblemWithADurationMovesWithTheWorkCountedFromIt() {
        var duration = new NewProblem.Limit("duration", null, 30, "WORKING_DAY", "收到后30个工作日");
        story.beginFromList(List.of(limited(duration)), Map.of("issuedOn", "2026-03-02"), "office")
                .runJobs();
        String id = story.numbered(1);
        story.walkTo("reportRectification", id);
        // Thirty working days from Monday 2 March, Tomb-Sweeping Day on Monday 6 April left out.
        assertThat(story.problem(1).due()).isEqualTo("2026-04-14");
        assertThat(story.due("reportRectification", id)).isEqualTo("2026-04-14");

        announce();
        assertThat(story.problem(1).due()).isEqualTo("2026-04-16");
        assertThat(story.problem(1).originalDue()).as("the first date stays").isEqualTo("2026-04-14");
        assertThat(story.due("reportRectification", id)).isEqualTo("2026-04-16");
        assertThat(story.item("reportRectification", id).dueZh()).contains("整改期限当日");
    }

    private static NewProblem limited(NewProblem.Limit limit) {
        NewProblem it = NewProblem.of(Story.problem("水质", "water", "ordinary"));
        return new NewProblem(
                it.title(),
                null,
                null,
                null,
                it.grade(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                it.leadUnit(),
                List.of(),
                limit,
                null,
                null,
                null,
                null,
                false);
    }

    @Test
    void onlyTheOfficeAnnounces() {
        assertThatThrownBy(() -> database.get(AnnounceHolidays.class)
                        .announce(story.as("clerk").actor(), corrected()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.get(AnnounceHolidays.class)
                        .preview(story.as("organ").actor(), corrected()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(refused(2026, NOTICE, Map.of("newYear", Map.of("rest", "2027-01-01"))))
                .containsExactly("days.newYear.rest deadline.holidays.badDays");
        assertThat(refused(2026, NOTICE, Map.of("newYear", Map.of("rest", "13-01"))))
                .containsExactly("days.newYear.rest deadline.holidays.badDays");
        assertThat(refused(2026, NOTICE, Map.of("labourDay", Map.of("work", "05-06"))))
                .containsExactly("days.labourDay.work deadline.holidays.badDays");
        assertThat(refused(2026, NOTICE, Map.of("harvest", Map.of("rest", "05-06"))))
                .containsExactly("days.harvest deadline.holidays.badFestival");
        assertThat(refused(2026, NOTICE, Map.of("newYear", List.of("01-01"))))
                .containsExactly("days.newYear deadline.holidays.notMap");
        assertThat(refused(2026, List.of(), CORRECTED)).containsExactly("notices deadline.holidays.noNotice");
        assertThat(refused(2026, NOTICE, null)).containsExactly("days deadline.holidays.notMap");
        assertThat(refused(26, NOTICE, CORRECTED)).containsExactly("year deadline.holidays.badYear");
        assertThat(database.get(Calendars.class).current().working(LocalDate.of(2026, 4, 7)))
                .isTrue();
    }

    private List<String> refused(int year, Object notices, Object days) {
        return errors(() -> database.get(AnnounceHolidays.class)
                .announce(story.as("office").actor(), new Announcement(year, notices, days)));
    }

    private List<Move> preview() {
        return database.get(AnnounceHolidays.class).preview(story.as("office").actor(), corrected());
    }

    private List<Move> announce() {
        return database.get(AnnounceHolidays.class).announce(story.as("office").actor(), corrected());
    }

    private List<Move> ours(List<Move> moves) {
        return moves.stream().filter(it -> it.matter().equals(story.id())).toList();
    }

    private List<Entry> written(String chain, String action) {
        return database.get(Journal.class).entries(chain, 0, 1_000).stream()
                .filter(it -> it.action().equals(action))
                .toList();
    }
}
