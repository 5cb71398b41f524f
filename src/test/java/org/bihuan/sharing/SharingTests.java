package org.bihuan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.Participant;
import org.bihuan.Story;
import org.bihuan.TestCounty;
import org.bihuan.TestDatabase;
import org.bihuan.administration.AdministerCongresses;
import org.bihuan.api.Sentences;
import org.bihuan.document.Document;
import org.bihuan.journal.Journal;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Statistics;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county shares a matter with the city above it, at each level, and takes it back; figures go up by themselves. */
class SharingTests {

    private static Story county(TestDatabase program) {
        OtherCongresses.around(program.get(JdbcClient.class), TestCounty.CONGRESS);
        return new Story(program);
    }

    private static Story issued(TestDatabase program) {
        return county(program)
                .followUp(List.of(
                        Story.problem("一处水源地未划定保护区", "water", "key"), Story.problem("一处卫生院缺药", "health", "ordinary")));
    }

    private static Share share(Story story, String congress, String level) {
        Participant head = story.as("committee");
        return head.use(ShareMatter.class).begin(head.actor(), story.id(), congress, level);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSummaryGivesNumbersAndNoMore(TestDatabase program) {
        Story story = issued(program);
        Actor city = story.as("cityoffice").actor();
        var shared = program.get(SharedMatters.class);
        assertThatThrownBy(() -> shared.visible(city, story.id())).isInstanceOf(Missing.class);
        share(story, "city", "summary");
        SharedMatter seen = shared.visible(city, story.id());
        assertThat(List.of(seen.issued(), seen.open(), seen.closed(), seen.overdue()))
                .containsExactly(2L, 2L, 0L, 0L);
        assertThat(seen.title()).isEqualTo(story.matter().title());
        assertThat(seen.organName()).isNull();
        late(program, story.numbered(1), null);
        // Its clock stands still since before it was late.
        late(program, story.numbered(2), story.today().minusDays(6));
        assertThat(shared.visible(city, story.id()).overdue()).isEqualTo(1);
        assertThatThrownBy(() -> shared.readable(city, story.id())).isInstanceOf(Missing.class);
        assertThat(program.get(SharedContents.class).problems(city, story.id(), 0, 0, 10))
                .isEmpty();
        assertThatThrownBy(() -> shared.visible(story.as("cityclerk").actor(), story.id()))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> shared.visible(story.as("townoffice").actor(), story.id()))
                .isInstanceOf(Missing.class);
        assertThat(story.as("cityoffice").sees()).as("by the usual way").isFalse();
    }

    private static void late(TestDatabase program, String problem, @Nullable LocalDate suspended) {
        program.get(JdbcClient.class)
                .sql("update problem set due = ?, suspended_on = ? where id = ?")
                .params(program.get(Forms.class).today().minusDays(5), suspended, problem)
                .update();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readingGivesIssuedProblemsAndEndsAtOnce(TestDatabase program) {
        Story story = issued(program);
        Actor city = story.as("cityauditor").actor();
        var contents = program.get(SharedContents.class);
        Share share = share(story, "city", "read");
        assertThat(contents.problems(city, story.id(), 0, 0, 10))
                .extracting(SharedProblem::title)
                .containsExactly("一处水源地未划定保护区", "一处卫生院缺药");
        assertThat(contents.problems(city, story.id(), 1, 1, 10)).hasSize(1);
        assertThat(contents.steps(city, story.id(), null, 50))
                .extracting(SharedContents.Step::activity)
                .contains("deliverOpinion")
                .doesNotContain("approveTopic", "planResearch", "reviewOpinion");
        var office = story.as("office");
        office.use(ShareMatter.class).end(office.actor(), story.id(), share.id());
        assertThat(contents.problems(city, story.id(), 0, 0, 10)).isEmpty();
        assertThat(contents.steps(city, story.id(), null, 50)).isEmpty();
        assertThat(contents.papers(city, story.id())).isEmpty();
        assertThatThrownBy(() -> program.get(SharedMatters.class).visible(city, story.id()))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> office.use(ShareMatter.class).end(office.actor(), story.id(), share.id()))
                .isInstanceOf(Refused.class);
        assertThat(share(story, "city", "summary").id()).isGreaterThan(share.id());
        assertThat(actions(program, story.id())).contains("share.begin", "share.end");
        assertThat(actions(program, "congress:city")).contains("share.begin", "share.end");
        assertThat(actions(program, "congress:county")).contains("share.begin", "share.end");
        assertThat(program.get(Journal.class)
                        .newest("congress:city", Long.MAX_VALUE, 1)
                        .get(0)
                        .actor())
                .as("no login of the county's goes up")
                .isEqualTo("congress:county");
    }

    /** In an audit what a department reports is for all who take part; its attachments are for the congress alone, and do not go up either. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatADepartmentAttachedToItsReportStaysInItsCongress(TestDatabase program) {
        Story story = county(program);
        story.begin("audit", Map.of("heardOn", story.today().toString())).walkTo("draftOpinion");
        story.as("clerk")
                .complete("draftOpinion", Map.of("problems", List.of(Story.problem("多计工程款", "health", "ordinary"))));
        story.walkTo("reportUnitRectification").runJobs();
        String evidence = story.as("health").upload();
        story.as("health").answer("reportUnitRectification", Map.of("files", List.of(evidence)));
        String minutes = story.as("clerk").upload();
        var jdbc = program.get(JdbcClient.class);
        String of = "select max(id) from record where matter = ? and activity = 'reportUnitRectification'";
        assertThat(jdbc.sql("select visibility from record where id = (" + of + ")")
                        .param(story.id())
                        .query(String.class)
                        .single())
                .isEqualTo("all");
        jdbc.sql("update document set matter = ?, record = (" + of + ") where id = ?")
                .params(story.id(), story.id(), minutes)
                .update();
        share(story, "city", "read");
        Actor city = story.as("cityoffice").actor();
        var contents = program.get(SharedContents.class);
        assertThat(contents.steps(city, story.id(), null, 50))
                .extracting(SharedContents.Step::activity)
                .contains("reportUnitRectification");
        assertThat(contents.papers(city, story.id()))
                .extracting(Document::id)
                .contains(minutes)
                .doesNotContain(evidence);
        assertThatThrownBy(() -> contents.paper(city, story.id(), evidence)).isInstanceOf(Missing.class);
        jdbc.sql("update record set visibility = 'published' where id = (" + of + ")")
                .param(story.id())
                .update();
        assertThat(contents.papers(city, story.id())).extracting(Document::id).contains(minutes, evidence);
    }

    /** The county comes out from below its city: what it shared there ends, with what answers it; what it shares with its township does not. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aChangeOfTheTreeEndsWhatItCuts(TestDatabase program) {
        Story story = issued(program);
        var jdbc = program.get(JdbcClient.class);
        Actor governor = province(jdbc, story);
        Actor city = story.as("cityoffice").actor();
        Share share = share(story, "city", "joint");
        Share below = share(story, "town", "read");
        program.get(AnswerShare.class).accept(city, story.id(), share.id());
        String own = program.get(StartMatter.class)
                .start(
                        story.as("cityclerk").actor(),
                        "supervision",
                        "全市的事项",
                        Map.of("source", "lawEnforcement", "hostCommittee", "city-finance", "organ", "city-government"))
                .id();
        program.get(AnswerShare.class).link(city, story.id(), own);
        var shared = program.get(SharedMatters.class);
        assertThat(shared.readable(city, story.id()).matter()).isEqualTo(story.id());
        var told = jdbc.sql("select coalesce(max(id), 0) from message")
                .query(Long.class)
                .single();
        try {
            program.get(AdministerCongresses.class).change(governor, TestCounty.CONGRESS, null, null, "province");
            assertThat(shared.readable(story.as("townoffice").actor(), story.id())
                            .share())
                    .as("still in line")
                    .isEqualTo(below.id());
            assertThatThrownBy(() -> shared.visible(city, story.id())).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> shared.visible(story.as("office").actor(), own))
                    .isInstanceOf(Missing.class);
            assertThat(program.get(SharedContents.class).problems(city, story.id(), 0, 0, 9))
                    .isEmpty();
            var head = story.as("committee");
            assertThat(head.use(ShareMatter.class).of(head.actor(), story.id()))
                    .extracting(Share::congress, Share::running)
                    .containsExactly(tuple("town", true), tuple("city", false));
            for (String chain : List.of(story.id(), own, "congress:city", "congress:county")) {
                assertThat(program.get(Journal.class).newest(chain, Long.MAX_VALUE, 3))
                        .as(chain)
                        .anySatisfy(it -> {
                            assertThat(it.action()).isEqualTo("share.cut");
                            assertThat(it.actor()).isEqualTo("congress:province");
                        });
            }
            assertThat(jdbc.sql("select person || ' ' || code from message where id > ? order by 1")
                            .param(told)
                            .query(String.class)
                            .list())
                    .contains(
                            "cityhead sharing.cut.ours",
                            "cityoffice sharing.cut.ours",
                            "cityoffice sharing.cut.theirs",
                            "committee sharing.cut.ours",
                            "office sharing.cut.ours",
                            "office sharing.cut.theirs")
                    .noneMatch(it -> it.startsWith("town"));
            program.get(AdministerCongresses.class).change(governor, TestCounty.CONGRESS, null, null, "city");
            assertThatThrownBy(() -> shared.visible(city, story.id()))
                    .as("what has ended does not come back with the tree")
                    .isInstanceOf(Missing.class);
        } finally {
            jdbc.sql("update congress set parent = 'city' where id = ?")
                    .param(TestCounty.CONGRESS)
                    .update();
            jdbc.sql("update congress set parent = null where id = 'city'").update();
        }
    }

    /** A province above the city, with somebody who changes the tree; which post that takes is not asked here. */
    private static Actor province(JdbcClient jdbc, Story story) {
        if (jdbc.sql("select count(*) from congress where id = 'province'")
                        .query(Long.class)
                        .single()
                == 0) {
            jdbc.sql(
                            "insert into congress (id, name, code, level, preset, demo) values ('province', '省人大', '省', 'province', 'default', false)")
                    .update();
            jdbc.sql(
                            "insert into unit (id, congress, name, kind) values ('province-office', 'province', '办公厅', 'generalOffice')")
                    .update();
            jdbc.sql("insert into person (id, congress, name) values ('governor', 'province', '某人')")
                    .update();
            jdbc.sql("insert into post (person, unit, post) values ('governor', 'province-office', 'office')")
                    .update();
            jdbc.sql("insert into account (login, person, password) values ('governor', 'governor', 'none')")
                    .update();
        }
        jdbc.sql("update congress set parent = 'province' where id = 'city'").update();
        return story.as("governor").actor();
    }

    private static List<String> actions(TestDatabase program, String chain) {
        return program.get(Journal.class).newest(chain, Long.MAX_VALUE, 20).stream()
                .map(it -> it.action())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aJointTopicIsReadOnBothSidesAndEndsOnBoth(TestDatabase program) {
        Story story = issued(program);
        Actor office = story.as("cityoffice").actor();
        Actor head = story.as("cityhead").actor();
        Actor clerk = story.as("cityclerk").actor();
        var shared = program.get(SharedMatters.class);
        var answers = program.get(AnswerShare.class);
        Share share = share(story, "city", "joint");
        assertThat(shared.visible(office, story.id()).level())
                .as("until accepted")
                .isEqualTo("summary");
        String own = program.get(StartMatter.class)
                .start(
                        clerk,
                        "supervision",
                        "全市饮用水安全",
                        Map.of("source", "lawEnforcement", "hostCommittee", "city-finance", "organ", "city-government"))
                .id();
        assertThatThrownBy(() -> answers.link(office, story.id(), own)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> answers.accept(story.as("cityauditor").actor(), story.id(), share.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> answers.accept(story.as("office").actor(), story.id(), share.id()))
                .as("one's own share")
                .isInstanceOf(Missing.class);
        answers.accept(office, story.id(), share.id());
        assertThat(shared.visible(office, story.id()).level()).isEqualTo("joint");
        assertThatThrownBy(() -> answers.link(office, story.id(), story.id())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> shared.visible(clerk, story.id())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> answers.link(story.as("cityauditor").actor(), story.id(), own))
                .as("what comes in comes in at the office")
                .isInstanceOf(Forbidden.class);
        answers.link(office, story.id(), own);
        assertThat(shared.linked(clerk, own)).extracting(SharedMatter::matter).containsExactly(story.id());
        Actor countyClerk = story.as("clerk").actor();
        assertThat(shared.linked(countyClerk, story.id()))
                .extracting(SharedMatter::title)
                .containsExactly("全市饮用水安全");
        assertThat(shared.readable(head, story.id()).readable()).isTrue();
        assertThatThrownBy(() -> shared.visible(story.as("otherclerk").actor(), own))
                .isInstanceOf(Missing.class);
        assertThat(story.verified().ok()).isTrue();
        var committee = story.as("committee");
        committee.use(ShareMatter.class).end(committee.actor(), story.id(), share.id());
        assertThat(shared.linked(clerk, own)).isEmpty();
        assertThat(shared.linked(countyClerk, story.id())).isEmpty();
        assertThatThrownBy(() -> shared.visible(story.as("office").actor(), own))
                .isInstanceOf(Missing.class);
        assertThat(actions(program, own)).contains("share.link", "share.end");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void onlyTheOwnSideSharesAndOnlyUpOrDownTheTree(TestDatabase program) {
        Story story = issued(program);
        ShareMatter sharing = program.get(ShareMatter.class);
        Actor head = story.as("committee").actor();
        for (String elsewhere : List.of("yonder", "county", "nowhere")) {
            assertThatThrownBy(() -> sharing.begin(head, story.id(), elsewhere, "read"))
                    .as(elsewhere)
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> sharing.begin(head, story.id(), "city", "all")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sharing.begin(head, story.id(), null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sharing.begin(story.as("clerk").actor(), story.id(), "city", "read"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sharing.begin(story.as("cityoffice").actor(), story.id(), "city", "read"))
                .isInstanceOf(Missing.class);
        assertThat(sharing.begin(story.as("office").actor(), story.id(), "town", "read")
                        .congress())
                .isEqualTo("town");
        assertThatThrownBy(() -> sharing.begin(head, story.id(), "town", "summary"))
                .isInstanceOf(Refused.class);
        assertThat(program.get(SharedContents.class)
                        .problems(story.as("townoffice").actor(), story.id(), 0, 0, 9))
                .hasSize(2);
    }

    @Test
    void aWordThatIsNoLevelIsToldThoseThereAre() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThatThrownBy(() -> ShareLevel.of("all"))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            it -> assertThat(TestDatabase.H2
                                            .get(Sentences.class)
                                            .of(it.errors().get(0).reason()))
                                    .contains("“all”", "摘要、查阅、同题共答"));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThatThrownBy(() -> ShareLevel.of(""))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        it -> assertThat(it.errors().get(0).reason().code()).isEqualTo("form.required"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void figuresRollUpByTheTree(TestDatabase program) {
        Story story = issued(program);
        var figures = program.get(FiguresByTree.class);
        Statistics county =
                program.get(Ledger.class).statistics(story.as("office").actor());
        var lines = figures.of(story.as("cityoffice").actor());
        assertThat(lines)
                .extracting(it -> it.congress().id())
                .containsExactlyInAnyOrder("city", "county", "yonder", "town");
        Figures own = line(lines, "county").own();
        same(own, county);
        assertThat(line(lines, "city").total().counts().get("issued")).isEqualTo(county.issued());
        assertThat(line(lines, "city").own().counts().get("issued")).isZero();
        assertThat(line(lines, "town").own().onOriginalDate()).isNull();
        assertThat(figures.of(story.as("townoffice").actor())).hasSize(1);
        assertThatThrownBy(() -> figures.of(story.as("clerk").actor())).isInstanceOf(Forbidden.class);
        story.under("withheld");
        var withheld = figures.of(story.as("cityoffice").actor());
        assertThat(line(withheld, "county").own()).isNull();
        assertThat(line(withheld, "county").gives()).isEqualTo("nothing");
        assertThat(line(withheld, "city").total().counts().get("issued")).isZero();
        assertThat(line(withheld, "city").without()).isEqualTo(3);
        assertThat(line(figures.of(story.as("office").actor()), "county").own())
                .as("of oneself")
                .isNotNull();
        story.under("default");
    }

    private static FiguresByTree.Line line(List<FiguresByTree.Line> lines, String congress) {
        return lines.stream()
                .filter(it -> it.congress().id().equals(congress))
                .findFirst()
                .orElseThrow();
    }

    /** What is rolled up is what the congress itself reads. */
    private static void same(Figures own, Statistics whole) {
        assertThat(own.counts())
                .containsEntry("matters", whole.matters())
                .containsEntry("issued", whole.issued())
                .containsEntry("open", whole.open())
                .containsEntry("overdue", whole.overdue())
                .containsEntry("closed", whole.closed())
                .containsEntry("closedOnOriginalDate", whole.closedOnOriginalDate())
                .containsEntry("closedOnCurrentDate", whole.closedOnCurrentDate())
                .containsEntry("closedLate", whole.closedLate())
                .containsEntry("reportedClosed", whole.reportedClosed())
                .containsEntry("withdrawn", whole.withdrawn())
                .containsEntry("merged", whole.merged())
                .containsEntry("longTerm", whole.longTerm())
                .containsEntry("extended", whole.extended())
                .containsEntry("returns", whole.returns())
                .containsEntry("reworks", whole.reworks())
                .containsEntry("urges", whole.urges())
                .containsEntry("repeated", whole.repeated())
                .containsEntry("newCycles", whole.newCycles())
                .containsEntry("lookBacks", whole.lookBacks())
                .containsEntry("rebounds", whole.rebounds())
                .containsEntry("graded", whole.resolution().graded())
                .containsEntry("resolved", whole.resolution().resolved())
                .containsEntry("commitmentsOpen", whole.resolution().commitmentsOpen())
                .containsEntry("commitmentsOverdue", whole.resolution().commitmentsOverdue())
                .containsEntry("commitmentsKept", whole.resolution().commitmentsKept())
                .containsEntry("commitmentsBroken", whole.resolution().commitmentsBroken())
                .hasSize(26);
        assertThat(own.byStatus()).isEqualTo(whole.byStatus());
        assertThat(own.onOriginalDate()).isEqualTo(whole.rates().onOriginalDate());
        assertThat(own.onCurrentDate()).isEqualTo(whole.rates().onCurrentDate());
        assertThat(own.resolvedRate()).isEqualTo(whole.resolution().rate());
        assertThat(own.byExtensions()).hasSameSizeAs(whole.rates().byExtensions());
    }
}
