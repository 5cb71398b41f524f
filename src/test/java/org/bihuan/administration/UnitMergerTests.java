package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.exchange.ImportList;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Units;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.NewCycles;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two departments are merged in mid-year 机构合并. What is open goes on with the successor; what is over stays as it was. */
@ParameterizedClass
@EnumSource
class UnitMergerTests {

    private final TestDatabase program;
    private final Story story;
    private final Departments departments;

    UnitMergerTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        departments = new Departments(database, story);
    }

    @Test
    void twoDepartmentsAreMergedInMidYear() {
        String old = departments.found("县水务局");
        String into = departments.found("县水利和湖泊局");
        story.followUp(List.of(
                Story.problem("水源地未划定保护区", old, "ordinary"),
                Story.problem("管网漏损率偏高", old, "ordinary"),
                Map.of("title", "河道岸线被占用", "leadUnit", into, "assistingUnits", List.of(old)),
                Story.problem("农村供水收费不公开", old, "ordinary")));
        String closed = story.numbered(1);
        String open = story.numbered(2);
        story.walkToEnd(closed).walkTo("reportRectification", open);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.as(into).sees(closed)).isFalse();
        long tasks = openTasks();
        LocalDate due = story.problem(2).due();
        story.letPass(Period.ofDays(20));

        assertThat(catchThrowableOfType(
                                Refused.class, () -> departments.units().close(departments.administrator(), old, null))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("unit.open.problems", "unit.open.assisted", "unit.open.tasks", "unit.open.people");
        var preview = departments.mergers().preview(departments.administrator(), old, into, null);
        assertThat(preview.moved().get("problems")).containsExactly(open, story.numbered(4));
        assertThat(preview.moved().get("assisted")).containsExactly(story.numbered(3));
        assertThat(preview.moved().get("people")).containsExactly(old);
        assertThat(preview.concerned()).containsExactly(story.id());
        assertThat(story.problem(2).leadUnit()).as("a preview changes nothing").isEqualTo(old);

        var asked = departments.mergers().ask(departments.administrator(), old, into, null);
        assertThat(asked.moved()).isEqualTo(preview.moved());
        assertThat(story.problem(2).leadUnit())
                .as("asked for by one, it changes nothing")
                .isEqualTo(old);
        assertThat(story.as(old).actor().unit()).isEqualTo(old);
        assertThat(story.as(into).sees(open)).isFalse();
        var merged = departments.mergers().confirm(departments.confirmer(), old);
        assertThat(merged.moved()).isEqualTo(preview.moved());

        assertThat(story.problem(2).leadUnit()).isEqualTo(into);
        assertThat(story.problem(2).due()).as("a merger gives nobody more time").isEqualTo(due);
        assertThat(openTasks()).isEqualTo(tasks);
        story.as(into).complete("reportRectification", open);
        assertThat(story.status(2)).isEqualTo("reportReview");

        assertThat(timeline(open).get(0))
                .returns(into, Timeline.Item::unit)
                .returns("县水利和湖泊局" + into, Timeline.Item::unitName);
        assertThat(timeline(open))
                .filteredOn(it -> it.activity().equals("signForProblem"))
                .singleElement()
                .returns(old, Timeline.Item::unit)
                .returns("县水务局" + old, Timeline.Item::unitName);
        assertThat(story.problem(1)).returns(old, Problem::leadUnit).returns("县水务局" + old, Problem::leadUnitName);
        assertThat(story.as(into).sees(closed))
                .as("whoever takes over a unit takes over its files")
                .isTrue();
        assertThat(story.as(into).actor().unit()).isEqualTo(into);

        assertThat(entry(story.id(), story.id()).action()).isEqualTo("unit.merged");
        assertThat(entry(story.id(), story.id()).data()).contains(open).doesNotContain(closed);
        assertThat(entry(Journal.congress("county"), old).data())
                .contains("\"problems\":2", "\"assisted\":1", "\"concerned\":1", "\"people\":1");

        story.walkToEnd(open).walkToEnd(story.numbered(3)).walkToEnd(story.numbered(4));
        assertThat(story.count("closed")).isEqualTo(4);
        assertThat(story.problem(4).leadUnitName()).isEqualTo("县水利和湖泊局" + into);
        assertThat(story.verified().ok()).isTrue();
    }

    /** An accomplice in either unit would have the work of the other, if one administrator were enough. */
    @Test
    void untilAnotherConfirmsItEverybodyWorksOnWhereHeIs() {
        String old = departments.found("县供销社");
        String into = departments.found("县农业农村局");
        String last = departments.found("县乡村振兴局");
        var mergers = departments.mergers();
        story.followUp(List.of(Story.problem("农资监管不严", old, "ordinary")));
        mergers.ask(departments.administrator(), old, last, null);
        assertThat(refusal(() -> mergers.ask(departments.administrator(), old, into, story.today())))
                .as("it does not become another under the eyes of whoever confirms it")
                .isEqualTo("unit.mergerWaits");
        mergers.refuse(departments.confirmer(), old, "应当并入县农业农村局。");
        mergers.ask(departments.administrator(), old, into, story.today());
        assertThat(mergers.waitingOf(departments.confirmer(), old))
                .singleElement()
                .returns(into, WaitingMerger::successor)
                .returns("sysadmin", WaitingMerger::proposedBy);
        assertThat(rows("post where unit = '" + into + "'")).isEqualTo(1);
        assertThat(refusal(() -> mergers.confirm(departments.administrator(), old)))
                .isEqualTo("unit.mergerByOneself");

        story.letPass(Period.ofDays(3));
        story.walkTo("reportRectification", story.numbered(1));
        assertThat(errors(() -> mergers.refuse(departments.confirmer(), old, " ")))
                .isEqualTo("form.required");
        mergers.refuse(departments.confirmer(), old, "没有机构改革的依据。");
        assertThatThrownBy(() -> mergers.confirm(departments.confirmer(), old)).isInstanceOf(Missing.class);
        assertThat(program.get(Journal.class)
                        .newest(Journal.congress("county"), Long.MAX_VALUE, 1)
                        .get(0))
                .returns("unit.mergerRefused", Entry::action)
                .satisfies(it -> assertThat(it.data()).contains("没有机构改革的依据。", "sysadmin"));

        mergers.ask(departments.administrator(), old, into, story.today());
        story.letPass(Period.ofDays(2));
        story.as(old).complete("reportRectification", story.numbered(1));
        LocalDate worked = story.today();
        story.letPass(Period.ofDays(1));
        assertThat(mergers.confirm(departments.confirmer(), old).on())
                .as("what the old unit did meanwhile stands under its own name")
                .isEqualTo(worked);
        assertThat(story.problem(1).leadUnit()).isEqualTo(into);
        assertThat(rows("post where unit = '" + into + "'")).isEqualTo(2);
    }

    @Test
    void whatCannotBeMergedAnyMoreIsNotConfirmed() {
        String old = departments.found("县外事办");
        String into = departments.found("县侨办");
        String other = departments.found("县台办");
        var mergers = departments.mergers();
        mergers.ask(departments.administrator(), old, into, null);
        mergers.ask(departments.administrator(), other, old, null);
        program.get(JdbcClient.class)
                .sql("update unit set kind = 'organ', organ = null where id = ?")
                .param(into)
                .update();
        assertThat(refusal(() -> mergers.confirm(departments.confirmer(), old))).isEqualTo("unit.otherKind");
        program.get(JdbcClient.class)
                .sql("update unit set kind = 'department', organ = 'government' where id = ?")
                .param(into)
                .update();
        mergers.confirm(departments.confirmer(), old);
        assertThatThrownBy(() -> mergers.confirm(departments.confirmer(), other))
                .as("into a unit that is no more")
                .isInstanceOf(Missing.class);
    }

    private long rows(String from) {
        return program.get(JdbcClient.class)
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().get(0).code();
    }

    private static String errors(ThrowingCallable act) {
        return catchThrowableOfType(Invalid.class, act).errors().get(0).reason().code();
    }

    @Test
    void listsOfTodayAreFoundByYesterdaysNames() {
        String old = departments.found("县文化局");
        String middle = departments.found("县旅游局");
        String last = departments.found("县文化和旅游局");
        story.followUp(List.of(Story.problem("场馆开放不足", old, "ordinary")));
        departments.merge(old, middle);
        departments.merge(middle, last);

        assertThat(search("县文化局" + old)).containsExactly(last);
        assertThat(search("简称" + old)).containsExactly(last);
        assertThat(search("县旅游局" + middle)).containsExactly(last);
        assertThat(program.get(Units.class).page("county", "department", true, "县文化局" + old, null, 9))
                .extracting(it -> it.id() + " " + it.successor())
                .containsExactly(old + " " + last);
        assertThat(ledger("县文化局" + old)).extracting(Problem::leadUnit).containsExactly(last);

        String list = "序号,存在问题,责任单位,整改期限\n1,场馆开放不足,县文化局%s,2026-12-31\n2,讲解员不足,简称%s,2026-12-31\n".formatted(old, last);
        var read = program.get(ImportList.class)
                .dryRun(
                        story.as("clerk").actor(),
                        new ImportList.Order(
                                list.getBytes(StandardCharsets.UTF_8),
                                "问题清单.csv",
                                "supervision",
                                null,
                                Map.of("hostCommittee", "supervision", "organ", "government"),
                                Map.of(),
                                false));
        assertThat(read.list().rejected()).isEmpty();
        assertThat(read.list().accepted())
                .extracting(it -> it.leadUnit().unit())
                .containsExactly(last, last);
        assertThat(read.list().warnings())
                .extracting(it -> it.reason().code())
                .containsOnlyOnce("exchange.unit.former");
    }

    @Test
    void aReboundFindsTheSuccessor() {
        String old = departments.found("县林业局");
        String into = departments.found("县自然资源局");
        story.followUp(List.of(Story.problem("公益林被占用", old, "ordinary"), Story.problem("档案不全", "water", "ordinary")));
        story.walkToEnd(story.numbered(1));
        departments.merge(old, into);
        String closed = story.numbered(1);
        story.begin();
        String again = new TransactionTemplate(program.get(PlatformTransactionManager.class))
                .execute(status -> program.get(NewCycles.class).draft(story.id(), closed, null));
        assertThat(program.get(Problems.class).get(again))
                .returns(into, Problem::leadUnit)
                .returns(closed, Problem::previous);
        assertThat(program.get(Problems.class).get(closed).leadUnit()).isEqualTo(old);
    }

    private List<String> search(String q) {
        return program.get(Units.class).page("county", "department", q, null, 9).stream()
                .map(it -> it.id())
                .toList();
    }

    private List<Problem> ledger(String q) {
        var ledger = program.get(Ledger.class);
        return ledger.page(
                ProblemQuery.of(story.as("office").actor(), story.today(), 10)
                        .matter(story.id())
                        .words(q)
                        .sort("id"),
                9);
    }

    private List<Timeline.Item> timeline(String problem) {
        return program.get(Timeline.class).ofProblem(story.as("office").actor(), problem, null, 50);
    }

    private long openTasks() {
        return story.waiting().size();
    }

    private Entry entry(String chain, String subject) {
        return program.get(Journal.class).newest(chain, Long.MAX_VALUE, 50).stream()
                .filter(it -> it.subject().equals(subject) && it.action().equals("unit.merged"))
                .findFirst()
                .orElseThrow();
    }
}
