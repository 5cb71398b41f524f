package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.time.Period;
import java.util.List;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.administration.AdministerUnits.Named;
import org.bihuan.administration.AdministerUnits.NewUnit;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Missing;
import org.bihuan.task.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit gets another name, another organ, or is closed; and what of that is refused. */
@ParameterizedClass
@EnumSource
class UnitChangesTests {

    private final TestDatabase program;
    private final Story story;
    private final Departments departments;

    UnitChangesTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        departments = new Departments(database, story);
    }

    @Test
    void historyShowsTheNameOfTheDay() {
        String id = departments.found("县卫生局");
        String before = "县卫生局" + id;
        String now = "县卫生健康局" + id;
        story.followUp(List.of(Story.problem("设备闲置", id, "ordinary"), Story.problem("药品短缺", id, "ordinary")));
        story.walkToEnd(story.numbered(1)).walkTo("planRectification", story.numbered(2));
        story.letPass(Period.ofDays(10));
        departments.units().rename(departments.administrator(), id, now, story.today());
        story.as(id).complete("planRectification", story.numbered(2));

        assertThat(story.problem(1).leadUnitName()).as("closed under that name").isEqualTo(before);
        assertThat(story.problem(2).leadUnitName()).isEqualTo(now);
        var timeline = program.get(Timeline.class).ofProblem(story.as("office").actor(), story.numbered(2), null, 50);
        assertThat(timeline)
                .filteredOn(it -> it.unit().equals(id))
                .extracting(it -> it.activity() + " " + it.unitName())
                .containsExactly("planRectification " + now, "signForProblem " + before);
        assertThat(program.get(Units.class).page("county", null, before, null, 9))
                .extracting(Unit::name)
                .containsExactly(now);
        assertThat(departments.units().describe(departments.administrator(), id).names())
                .containsExactly(new Named(before, null, story.today()), new Named(now, story.today(), null));

        departments.units().rename(departments.administrator(), id, before, null);
        assertThat(departments.units().describe(departments.administrator(), id).names())
                .extracting(Named::name)
                .as("an old name may come back")
                .containsExactly(before, now, before);
        assertThat(story.problem(1).leadUnitName()).isEqualTo(before);
    }

    @Test
    void whatIsWrittenDownUnderANameKeepsIt() {
        String id = departments.found("县商务局");
        String other = departments.found("县粮食局");
        story.followUp(List.of(Story.problem("储备不足", id, "ordinary")));
        story.walkTo("planRectification", story.numbered(1)).letPass(Period.ofDays(5));
        var administrator = departments.administrator();
        var yesterday = story.today().minusDays(6);
        assertThat(errors(() -> departments.units().rename(administrator, id, "县商业局" + id, yesterday)))
                .containsExactly("from unit.worked");
        assertThat(errors(() -> departments
                        .units()
                        .rename(administrator, id, "县商业局" + id, story.today().plusDays(1))))
                .containsExactly("from unit.ahead");
        assertThat(errors(() -> departments.mergers().ask(administrator, id, other, yesterday)))
                .containsExactly("on unit.worked");
        assertThat(refusal(() -> departments.units().rename(administrator, id, "县粮食局" + other, null))
                        .code())
                .isEqualTo("unit.nameTaken");
        assertThat(refusal(() -> departments.units().rename(administrator, id, "县商务局" + id, null))
                        .code())
                .isEqualTo("unit.sameName");
        assertThat(errors(() -> departments.units().rename(administrator, id, " ", null)))
                .containsExactly("name form.required");
        assertThat(errors(() -> departments.units().rename(administrator, id, "长".repeat(201), null)))
                .containsExactly("name form.maxLength");
        assertThat(errors(() -> departments.units().rename(administrator, id, "两\n行", null)))
                .containsExactly("name form.character");
    }

    @Test
    void mergersThatMakeNoSense() {
        String one = departments.found("甲局");
        String two = departments.found("乙局");
        String gone = departments.found("丙局");
        var administrator = departments.administrator();
        departments.merge(gone, two);
        assertThat(errors(() -> departments.mergers().ask(administrator, one, one, null)))
                .containsExactly("into unit.itself");
        assertThat(errors(() -> departments.mergers().ask(administrator, one, gone, null)))
                .as("closed")
                .containsExactly("into unit.closed");
        assertThat(errors(() -> departments.mergers().ask(administrator, two, gone, null)))
                .as("a ring")
                .containsExactly("into unit.closed");
        assertThat(errors(() -> departments.mergers().ask(administrator, one, "government", null)))
                .containsExactly("into unit.otherKind");
        assertThat(errors(() -> departments.mergers().ask(administrator, one, "nowhere", null)))
                .containsExactly("into unit.unknown");
        assertThat(errors(() -> departments.mergers().ask(administrator, one, null, null)))
                .containsExactly("into form.required");
        assertThat(refusal(() -> departments.mergers().ask(administrator, gone, one, null))
                        .code())
                .isEqualTo("unit.closed");
        assertThat(refusal(() -> departments.units().rename(administrator, gone, "丁局", null))
                        .code())
                .isEqualTo("unit.closed");
        assertThat(refusal(() -> departments.units().close(administrator, "general-office", null))
                        .code())
                .isEqualTo("unit.onlyOne");
        assertThatThrownBy(() -> departments.mergers().ask(administrator, "nowhere", one, null))
                .isInstanceOf(Missing.class);
    }

    @Test
    void aUnitNothingRestsWithIsClosedAndItsNameIsFreeAgain() {
        String id = departments.found("县史志办");
        String name = "县史志办" + id;
        var administrator = departments.administrator();
        assertThat(refusal(() -> departments.units().close(administrator, id, null)))
                .returns("unit.open.people", it -> it.code());
        program.get(JdbcClient.class)
                .sql("delete from post where unit = ?")
                .param(id)
                .update();
        departments.units().close(administrator, id, null);
        assertThat(program.get(Units.class).page("county", null, name, null, 9)).isEmpty();
        String again = departments
                .units()
                .create(administrator, new NewUnit(null, name, "department", "government", false, null))
                .unit()
                .id();
        assertThat(program.get(Units.class).page("county", null, name, null, 9))
                .extracting(Unit::id)
                .containsExactly(again);
    }

    @Test
    void aDepartmentMovesBelowAnotherOrgan() {
        String id = departments.found("县司法局");
        var administrator = departments.administrator();
        departments.units().move(administrator, id, "court");
        assertThat(departments.units().describe(administrator, id).unit().organ())
                .isEqualTo("court");
        assertThat(errors(() -> departments.units().move(administrator, id, id)))
                .containsExactly("organ unit.noOrgan");
        assertThat(errors(() -> departments.units().move(administrator, id, "water")))
                .containsExactly("organ unit.noOrgan");
        assertThat(errors(() -> departments.units().move(administrator, "government", "court")))
                .containsExactly("organ setup.noOrgan");
        assertThat(refusal(() -> departments.units().move(administrator, id, "court"))
                        .code())
                .isEqualTo("unit.sameOrgan");
    }

    @Test
    void aNewUnitIsCheckedFieldByField() {
        var administrator = departments.administrator();
        assertThat(errors(() -> create(administrator, "water", "县某局", "department", "government")))
                .containsExactly("id foundation.taken");
        assertThat(errors(() -> create(administrator, "Bad Id", "县某局", "department", "government")))
                .containsExactly("id setup.id");
        assertThat(errors(() -> create(administrator, null, "县某局", "leadership", null)))
                .containsExactly("kind form.option");
        assertThat(errors(() -> create(administrator, null, "县某局", "department", null)))
                .containsExactly("organ form.required");
        assertThat(errors(() -> create(administrator, null, "县某委", "committee", "government")))
                .containsExactly("organ setup.noOrgan");
        assertThat(refusal(() -> create(administrator, null, "试验water", "department", "government"))
                        .code())
                .isEqualTo("unit.nameTaken");
    }

    private void create(org.bihuan.organization.Actor actor, String id, String name, String kind, String organ) {
        departments.units().create(actor, new NewUnit(id, name, kind, organ, false, List.of()));
    }
}
