package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.Story;
import org.bihuan.TestCounty;
import org.bihuan.TestDatabase;
import org.bihuan.archive.Finding;
import org.bihuan.archive.Question;
import org.bihuan.archive.Search;
import org.bihuan.document.FiledPapers;
import org.bihuan.document.MatterPapers;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Units;
import org.bihuan.problem.LedgerNames;
import org.bihuan.publication.PublicResults;
import org.bihuan.sharing.OtherCongresses;
import org.bihuan.sharing.Share;
import org.bihuan.sharing.ShareMatter;
import org.bihuan.sharing.SharedContents;
import org.bihuan.sharing.SharedMatters;
import org.bihuan.staffing.HeldPost;
import org.bihuan.staffing.PersonnelFiles;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department is renamed: wherever it is named beside what is over, it has the name of that day; beside what is open, its new one. */
@ParameterizedClass
@EnumSource
class NameOfTheDayTests {

    private final TestDatabase program;
    private final Story story;
    private final Departments departments;
    private final JdbcClient jdbc;

    NameOfTheDayTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        departments = new Departments(database, story);
        jdbc = database.get(JdbcClient.class);
    }

    /** Other tests of this congress announce holidays, which the uppermost alone does. */
    @AfterEach
    void standsAlone() {
        jdbc.sql("update congress set parent = null where id = ?")
                .param(TestCounty.CONGRESS)
                .update();
    }

    @Test
    void everyPlaceShowsTheNameOfTheDay() {
        OtherCongresses.around(jdbc, TestCounty.CONGRESS);
        String id = departments.found("县环境保护局");
        String before = "县环境保护局" + id;
        String now = "县生态环境局" + id;
        story.followUp(List.of(
                problem("已解决的问题", id, "ordinary"),
                problem("改名后才解决的问题", id, "ordinary"),
                problem("还没有解决的问题", id, "ordinary")));
        story.walkToEnd(story.numbered(1)).walkTo("planRectification", story.numbered(2));
        story.walkTo("planRectification", story.numbered(3));
        assist(story.numbered(1), id);
        assist(story.numbered(3), id);
        post("water2", id, story.today());
        publish(id);
        Actor head = story.as("committee").actor();
        program.get(ShareMatter.class).begin(head, story.id(), "city", "read");
        LocalDate lastDay = story.today();
        story.letPass(Period.ofDays(10));
        departments.units().rename(departments.administrator(), id, now, story.today());
        story.walkToEnd(story.numbered(2));
        try {
            problems(before, now);
            papers(id, before, now);
            records(id, before, now);
            matterOf(id, lastDay, before, now);
            assertThat(posts("water2", id)).as("a post that is over").containsExactly(before);
            assertThat(posts(id, id)).as("one that is held").containsExactly(now);
        } finally {
            jdbc.sql("delete from post where person = 'water2' and unit = ?")
                    .param(id)
                    .update();
        }
    }

    /** A congress is renamed seldom; what was over by then keeps the name it had. */
    @Test
    void theCongressHasTheNameOfTheDayToo() {
        OtherCongresses.around(jdbc, TestCounty.CONGRESS);
        story.followUp(List.of(problem("水质", "water", "ordinary")));
        publish("supervision");
        var head = story.as("committee");
        ShareMatter sharing = program.get(ShareMatter.class);
        sharing.end(
                head.actor(),
                story.id(),
                sharing.begin(head.actor(), story.id(), "city", "read").id());
        sharing.begin(head.actor(), story.id(), "city", "read");
        LocalDate lastDay = story.today();
        story.letPass(Period.ofDays(10));
        Actor city = story.as("cityauditor").actor();
        var congresses = program.get(AdministerCongresses.class);
        try {
            congresses.change(office(), TestCounty.CONGRESS, "新县人大常委会", null, null);
            congresses.change(city, "city", "新市人大常委会", null, null);
            for (LocalDate ended : java.util.Arrays.asList(lastDay, null)) {
                jdbc.sql("update matter set ended_on = ? where id = ?")
                        .params(ended, story.id())
                        .update();
                assertThat(List.of(
                                program.get(PublicResults.class)
                                        .find(story.id())
                                        .orElseThrow()
                                        .congressName(),
                                program.get(SharedMatters.class)
                                        .readable(city, story.id())
                                        .congressName(),
                                program.get(Congresses.class).name(TestCounty.CONGRESS, ended)))
                        .as("ended on %s", ended)
                        .containsOnly(ended == null ? "新县人大常委会" : "试验县人大常委会");
            }
            assertThat(sharing.of(head.actor(), story.id()))
                    .extracting(Share::congressName)
                    .as("the one that runs, the one that has ended")
                    .containsExactly("新市人大常委会", "人大 city");
            assertThat(program.get(Congresses.class).get(TestCounty.CONGRESS).name())
                    .isEqualTo("新县人大常委会");
        } finally {
            jdbc.sql("delete from congress_name").update();
            jdbc.sql("update congress set name = '试验县人大常委会' where id = 'county'")
                    .update();
            jdbc.sql("update congress set name = '人大 city' where id = 'city'").update();
        }
    }

    /** Closed, closed after the new name came, open. */
    private void problems(String before, String now) {
        Actor city = story.as("cityauditor").actor();
        Map<Integer, String> names = Map.of(1, before, 2, now, 3, now);
        assertThat(program.get(PublicResults.class).findings(story.id()).stream()
                        .collect(Collectors.toMap(it -> it.seq(), it -> it.unit())))
                .as("the public page and its data")
                .isEqualTo(names);
        assertThat(program.get(SharedContents.class).problems(city, story.id(), 0, 0, 9).stream()
                        .collect(Collectors.toMap(it -> it.seq(), it -> it.leadUnitName())))
                .as("the congress it is shared with")
                .isEqualTo(names);
        assertThat(found(program.get(Search.class)
                        .problems(office(), new Question(story.id(), null, null, null, null, null), null, 50)))
                .as("the search")
                .isEqualTo(named(before, now, now));
        assertThat(List.of(1, 2, 3).stream()
                        .collect(Collectors.toMap(
                                it -> it, it -> story.problem(it).leadUnitName())))
                .isEqualTo(names);
        assertThat(program.get(LedgerNames.class).assisting(List.of(story.numbered(1), story.numbered(3))))
                .as("who assists")
                .isEqualTo(Map.of(story.numbered(1), List.of(before), story.numbered(3), List.of(now)));
    }

    private void papers(String id, String before, String now) {
        var both = Set.of(story.numbered(1) + " " + before, story.numbered(2) + " " + now);
        assertThat(program.get(MatterPapers.class).page(office(), story.id(), null, 200).stream()
                        .filter(it -> it.unit().endsWith(id))
                        .map(it -> it.problem() + " " + it.unit())
                        .collect(Collectors.toSet()))
                .as("papers of the matter")
                .isEqualTo(both);
        assertThat(program.get(FiledPapers.class).ofMatter(office(), story.id()).stream()
                        .filter(it -> it.unit().endsWith(id))
                        .map(it -> it.problem() + " " + it.unit())
                        .collect(Collectors.toSet()))
                .as("papers in the parcel of the archive")
                .isEqualTo(both);
        for (String name : List.of(before, now)) {
            var asked = new Question(null, name, null, null, null, null);
            assertThat(program.get(Search.class).papers(office(), asked, null, 200).stream()
                            .map(it -> it.id() + " " + it.unit())
                            .collect(Collectors.toSet()))
                    .as("papers found by %s", name)
                    .isEqualTo(both);
        }
    }

    private void records(String id, String before, String now) {
        var asked = new Question(null, now, null, null, null, null);
        var found = names(program.get(Search.class).records(office(), asked, null, 200), Finding::id, Finding::unit);
        assertThat(found.get(story.numbered(1))).containsExactly(before);
        assertThat(found.get(story.numbered(2))).containsExactly(before, now);
        assertThat(found.get(story.numbered(3))).containsExactly(before);
        var timeline = program.get(Timeline.class).ofProblem(office(), story.numbered(2), null, 90);
        var told = names(
                timeline.stream()
                        .map(it -> program.get(ReadOut.class).of(office(), it))
                        .filter(it -> it.step().unit().equals(id))
                        .toList(),
                it -> it.step().activity(),
                ReadOut.Told::unit);
        assertThat(told)
                .containsEntry("signForProblem", Set.of(before))
                .containsEntry("planRectification", Set.of(now));
        var assigned = program.get(Timeline.class).ofProblem(office(), story.numbered(1), null, 90).stream()
                .filter(it -> it.activity().equals("assignProblem"))
                .map(it -> program.get(ReadOut.class).of(office(), it).lines())
                .toList();
        assertThat(String.valueOf(assigned))
                .as("a unit somebody chose")
                .contains(before)
                .doesNotContain(now);
    }

    /** The bodies of the matter itself, while it runs and once it is over. */
    private void matterOf(String id, LocalDate lastDay, String before, String now) {
        record Bodies(String committee, String organ) {}
        Bodies own = jdbc.sql("select host_committee as committee, organ from matter where id = ?")
                .param(story.id())
                .query(Bodies.class)
                .single();
        String sql = "update matter set host_committee = ?, organ = ?, ended_on = ? where id = ?";
        Actor city = story.as("cityauditor").actor();
        assertThat(program.get(SharedContents.class).steps(city, story.id(), null, 90))
                .filteredOn(it -> it.activity().equals("publishResults"))
                .extracting(SharedContents.Step::unitName)
                .containsExactly(before);
        try {
            for (LocalDate ended : java.util.Arrays.asList(lastDay, null)) {
                jdbc.sql(sql).params(id, id, ended, story.id()).update();
                var published =
                        program.get(PublicResults.class).find(story.id()).orElseThrow();
                var shared = program.get(SharedMatters.class).readable(city, story.id());
                assertThat(List.of(
                                published.committee(),
                                published.organ(),
                                String.valueOf(shared.organName()),
                                program.get(Units.class)
                                        .name("county", id, ended)
                                        .orElseThrow()))
                        .as("ended on %s", ended)
                        .containsOnly(ended == null ? now : before);
                var asked = new Question(null, now, null, null, null, null);
                assertThat(program.get(Search.class).matters(office(), asked, null, 50))
                        .filteredOn(it -> it.id().equals(story.id()))
                        .extracting(Finding::unit)
                        .containsExactly(ended == null ? now : before);
            }
        } finally {
            jdbc.sql(sql).params(own.committee(), own.organ(), null, story.id()).update();
        }
    }

    private List<String> posts(String person, String unit) {
        return program.get(PersonnelFiles.class).person(office(), person).posts().stream()
                .filter(it -> it.unit().equals(unit))
                .map(HeldPost::unitName)
                .toList();
    }

    private Actor office() {
        return story.as("office").actor();
    }

    private Map<String, Set<String>> named(String... names) {
        var all = new TreeMap<String, Set<String>>();
        for (int i = 0; i < names.length; i++) {
            all.put(story.numbered(i + 1), Set.of(names[i]));
        }
        return all;
    }

    private static Map<String, Set<String>> found(List<Finding> findings) {
        return names(findings, Finding::id, Finding::unit);
    }

    private static <T> Map<String, Set<String>> names(
            List<T> all, Function<T, String> key, Function<T, @Nullable String> name) {
        var found = new TreeMap<String, Set<String>>();
        all.forEach(it ->
                found.computeIfAbsent(key.apply(it), one -> new TreeSet<>()).add(String.valueOf(name.apply(it))));
        return found;
    }

    private void assist(String problem, String unit) {
        jdbc.sql("insert into problem_unit (problem, unit) values (?, ?)")
                .params(problem, unit)
                .update();
    }

    private void post(String person, String unit, LocalDate last) {
        jdbc.sql("insert into post (person, unit, post, until_on) values (?, ?, 'handler', ?)")
                .params(person, unit, last)
                .update();
    }

    /** As if the results had been published, by this unit. */
    private void publish(String unit) {
        jdbc.sql("update matter set published_on = ? where id = ?")
                .params(story.today(), story.id())
                .update();
        jdbc.sql("""
                        insert into record (matter, model, activity, name, person, unit, visibility, fields, entry, recorded_at)
                        select r.matter, r.model, 'publishResults', '公布', r.person, ?, 'published', '{"redacted":true,"text":"已公布"}',
                            r.entry, r.recorded_at
                        from record r where r.id = (select max(x.id) from record x where x.matter = ? and x.problem is null)""").params(unit, story.id()).update();
    }
}
