package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.document.Documents;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.notification.Inbox;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.ProgramNames;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.reminder.DailySweep;
import org.bihuan.task.Delegating;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody leaves in the middle of his work 离岗交接, and another finishes it. */
@ParameterizedClass
@EnumSource
class HandingOverTests {

    private final TestDatabase program;
    private final Story story;
    private final Staff staff;

    HandingOverTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        staff = new Staff(database, story);
        staff.restore();
        staff.newcomer("zz-leaver");
        staff.newcomer("zz-successor");
    }

    @AfterEach
    void asItWas() {
        staff.restore();
    }

    /** Whoever gets all of somebody's rights by a departure got them by a substitution like any other: written down, and told. */
    @Test
    void aSubstitutionThatPassesOnIsWrittenDownAndTold() {
        staff.grant("zz-leaver", "water", "handler");
        staff.grant("zz-successor", "water", "handler");
        staff.away("water", "zz-leaver", 30);
        var jdbc = program.get(JdbcClient.class);
        String told = "select person from message where code = 'substitution.told' and id > ? order by person";
        long before = jdbc.sql("select coalesce(max(id), 0) from message")
                .query(Long.class)
                .single();
        staff.leave("zz-leaver", "zz-successor", Map.of(), true);
        assertThat(jdbc.sql(told).param(before).query(String.class).list())
                .as("a preview tells nobody")
                .isEmpty();
        staff.leave("zz-leaver", "zz-successor", Map.of(), false);
        assertThat(jdbc.sql(told).param(before).query(String.class).list()).containsExactly("water", "zz-successor");
        List<Entry> newest = program.get(Journal.class).newest("congress:county", Long.MAX_VALUE, 3);
        assertThat(newest)
                .extracting(Entry::action, Entry::actor, Entry::subject)
                .containsExactly(
                        tuple("person.left", "secadmin", "zz-leaver"),
                        tuple("substitution.made", "secadmin", "water"),
                        tuple("substitution.ended", "secadmin", "water"));
        assertThat(newest.get(1).values())
                .containsEntry("substitute", "zz-successor")
                .containsEntry("until", story.today().plusDays(29).toString());
        assertThat(newest.get(2).values()).containsEntry("substitute", "zz-leaver");
    }

    @Test
    void theHandlerLeavesAndTheSuccessorFinishes() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        staff.grant("zz-leaver", "water", "handler");
        staff.grant("zz-successor", "water", "handler");
        // He has taken a task with a draft, is asked for an opinion in person, and prepares what another gave him.
        story.as("organ").perform("countersign", story.problem(1), Map.of("persons", List.of("zz-leaver")));
        story.as("zz-leaver").claim("planRectification", id);
        String file = story.as("zz-leaver").upload();
        story.as("zz-leaver").draft("planRectification", id, Map.of("goal", "年底前全部达标", "files", List.of(file)));
        assertThat(refusal(() -> story.as("zz-successor").complete("planRectification", id))
                        .code())
                .isEqualTo("task.claimed");
        staff.away("water", "zz-leaver", 30);

        Departure preview = staff.leave("zz-leaver", "zz-successor", Map.of(), true);
        assertThat(story.as("zz-leaver").work()).as("a preview keeps nothing").contains("planRectification");
        Departure done = staff.leave("zz-leaver", "zz-successor", Map.of(), false);
        assertThat(done).isEqualTo(preview);
        assertThat(done.matters()).extracting(Departure.Matter::matter).contains(story.id());
        assertThat(moved(done))
                .extracting(Departure.Moved::kind, Departure.Moved::to)
                .containsExactly(
                        tuple("task", "zz-successor"),
                        tuple("countersign", "zz-successor"),
                        tuple("draft", "zz-successor"),
                        tuple("claim", "zz-successor"));
        assertThat(done.others()).containsExactly(new Departure.Moved("substitution", "water", "zz-successor"));
        // Other stories of the same county have left work at the unit as well; it stays with the others who hold the
        // post.
        assertThat(done.posts()).singleElement().satisfies(it -> {
            assertThat(it.unit() + "/" + it.post()).isEqualTo("water/handler");
            assertThat(it.open()).isPositive();
            assertThat(it.holders()).containsExactly("water", "water2", "waterinspector", "zz-successor");
        });

        assertThat(program.get(Accounts.class).actor("zz-leaver", null)).isEmpty();
        assertThat(program.get(Accounts.class).open("zz-leaver")).isFalse();
        assertThat(story.as("zz-successor").drafted("planRectification", id)).containsEntry("goal", "年底前全部达标");
        assertThat(program.get(Documents.class).loose(story.as("zz-successor").actor(), file))
                .as("goes with the draft")
                .isPresent();
        story.as("zz-successor").answer("giveOpinion", Map.of("opinion", "同意。"));
        assertThat(story.passed("rectification", "opinionsGiven")).isEqualTo(1);
        story.as("zz-successor").complete("planRectification", id);
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");

        assertThat(entries(story.id())).containsExactly("person.left");
        assertThat(entries(Journal.congress("county"))).contains("person.left");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void whoTakesOverIsToldAtOnceAndByTheNextDigest() {
        JdbcClient jdbc = program.get(JdbcClient.class);
        jdbc.sql("delete from sweep").update();
        jdbc.sql("delete from message").update();
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        staff.grant("zz-leaver", "water", "handler");
        staff.grant("zz-successor", "water", "handler");
        story.as("zz-leaver").claim("planRectification", id);
        program.get(DailySweep.class).run();
        jdbc.sql("delete from message").update();

        staff.leave("zz-leaver", "zz-successor", Map.of(), true);
        assertThat(messages("zz-successor")).as("a preview tells nobody").isEmpty();
        staff.leave("zz-leaver", "zz-successor", Map.of(), false);
        assertThat(messages("zz-successor")).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo("notification.handedOver");
            assertThat(it.text()).startsWith("某zz-leaver离岗，");
            assertThat(it.lines()).anyMatch(line -> line.contains(story.id()));
        });

        String task = story.item("planRectification", id).number();
        for (int day = 1; day <= 2; day++) {
            story.letPass(Period.ofDays(1));
            program.get(DailySweep.class).run();
            long told = messages("zz-successor").stream()
                    .flatMap(it -> it.lines().stream())
                    .filter(line -> line.startsWith("新到：制定整改"))
                    .count();
            assertThat(told).as("%s on day %s", task, day).isEqualTo(1);
        }
        assertThat(messages("water2").stream().flatMap(it -> it.lines().stream()))
                .as("to the others nothing is new")
                .noneMatch(line -> line.startsWith("新到：制定整改"));
    }

    /** He leaves in a month; until then others still ask him. */
    @Test
    void whatComesBeforeALastDayAheadIsTheSuccessorsAfterIt() {
        inAMonth("zz-leaver", "zz-successor");
        story.as("organ").perform("countersign", story.problem(1), Map.of("persons", List.of("zz-leaver")));
        story.letPass(Period.ofDays(25));
        program.get(DailySweep.class).run();
        assertThat(story.as("zz-leaver").work()).as("on his last day").contains("giveOpinion");
        assertThat(story.as("zz-successor").work()).doesNotContain("giveOpinion");
        long told = messages("zz-successor").size();
        story.letPass(Period.ofDays(1));
        program.get(DailySweep.class).run();
        assertThat(story.as("zz-successor").work()).contains("giveOpinion");
        assertThat(messages("zz-successor").stream()
                        .limit(messages("zz-successor").size() - told)
                        .map(Inbox.Shown::code))
                .contains("notification.handedOver");
        for (String chain : List.of(story.id(), Journal.congress("county"))) {
            assertThat(program.get(Journal.class).newest(chain, Long.MAX_VALUE, 5))
                    .as(chain)
                    .filteredOn(it -> it.action().equals("person.leftOver"))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.actor()).isEqualTo(ProgramNames.DEPARTURE_TIMER);
                        assertThat(it.values())
                                .containsEntry("orderedBy", "secadmin")
                                .containsEntry("successor", "zz-successor");
                    });
        }
        story.letPass(Period.ofDays(1));
        program.get(DailySweep.class).run();
        assertThat(program.get(Journal.class).newest(story.id(), Long.MAX_VALUE, 50))
                .as("once")
                .filteredOn(it -> it.action().equals("person.leftOver"))
                .hasSize(1);
        story.as("zz-successor").answer("giveOpinion", Map.of("opinion", "同意。"));
        assertThat(story.passed("rectification", "opinionsGiven")).isEqualTo(1);
        assertThat(story.verified().ok()).isTrue();
    }

    /** Whoever takes over may leave too, and before. */
    @Test
    void aSuccessorWhoHasLeftHandsOverToHis() {
        inAMonth("zz-leaver", "zz-successor");
        story.as("organ").perform("countersign", story.problem(1), Map.of("persons", List.of("zz-leaver")));
        story.letPass(Period.ofDays(5));
        staff.leave("zz-successor", "water2", Map.of(), false);
        story.letPass(Period.ofDays(21));
        program.get(DailySweep.class).run();
        assertThat(story.as("water2").work()).contains("giveOpinion");
    }

    @Test
    void whatNobodyCanTakeIsToldToTheSecurityAdministrator() {
        inAMonth("zz-leaver", "zz-successor");
        story.as("organ").perform("countersign", story.problem(1), Map.of("persons", List.of("zz-leaver")));
        program.get(JdbcClient.class)
                .sql("update account set closes_on = ? where person = 'zz-successor'")
                .param(story.today())
                .update();
        story.letPass(Period.ofDays(26));
        program.get(DailySweep.class).run();
        assertThat(messages("secadmin")).first().satisfies(it -> {
            assertThat(it.code()).isEqualTo("departure.leftOver");
            assertThat(it.text()).matches("某zz-leaver已离任，仍有 [1-9]\\d* 项工作没有转交.*");
        });
        staff.leave("zz-leaver", "water2", Map.of(), false);
        assertThat(story.as("water2").work()).as("named once more").contains("giveOpinion");
    }

    /** Both work for one unit; the one is ordered to leave in thirty days, five of which pass. */
    private void inAMonth(String leaver, String successor) {
        program.get(JdbcClient.class).sql("delete from sweep").update();
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        staff.grant(leaver, "water", "handler");
        staff.grant(successor, "water", "handler");
        String last = story.today().plusDays(30).toString();
        program.get(Departing.class)
                .depart(staff.actor("secadmin"), leaver, new Departing.Order(successor, last, Map.of()), false);
        story.letPass(Period.ofDays(5));
    }

    private List<Inbox.Shown> messages(String login) {
        return program.get(Inbox.class).page(staff.actor(login), false, null, 200, Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theCountersignerWhoTookOverCanBeReleased() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        staff.grant("zz-leaver", "water", "handler");
        staff.grant("zz-successor", "water", "handler");
        story.as("organ").perform("countersign", story.problem(1), Map.of("persons", List.of("zz-leaver")));
        staff.leave("zz-leaver", "zz-successor", Map.of(), false);
        story.as("organ").perform("removeCountersigner", story.problem(1), Map.of("person", "zz-successor"));
        assertThat(story.passed("countersign", "opinionNotNeeded")).isEqualTo(1);
        assertThat(story.as("zz-successor").work()).doesNotContain("giveOpinion");
    }

    @Test
    void aPlaceInAProjectGroupGoesToTheSuccessor() {
        story.begin().walkTo("formGroup");
        staff.grant("zz-leaver", "supervision", "clerk");
        staff.grant("zz-successor", "finance-committee", "clerk");
        story.as("clerk")
                .complete("formGroup", Map.of("leader", "zz-leaver", "members", List.of("zz-leaver", "clerk")));
        assertThat(story.as("zz-successor").sees()).isFalse();
        Departure done = staff.leave("zz-leaver", "zz-successor", Map.of(), false);
        assertThat(moved(done)).contains(new Departure.Moved("group", story.id(), "zz-successor"));
        assertThat(story.as("zz-successor").sees()).isTrue();
        assertThat(program.get(JdbcClient.class)
                        .sql("select leader from matter where id = ?")
                        .param(story.id())
                        .query(String.class)
                        .single())
                .isEqualTo("zz-successor");
    }

    @Test
    void whatWasGivenToPrepareIsPreparedByTheSuccessorOrGoesBack() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        staff.grant("zz-leaver", "water", "handler");
        staff.grant("zz-successor", "water", "handler");
        delegate("water", "zz-leaver", id);
        staff.leave("zz-leaver", "zz-successor", Map.of(), false);
        var successor = story.as("zz-successor");
        successor
                .use(Delegating.class)
                .giveBack(successor.actor(), story.item("planRectification", id).id(), "已起草。", Map.of());
        delegate("water", "zz-successor", id);
        assertThat(moved(staff.leave("zz-successor", "water", Map.of(), false)))
                .as("nobody prepares for himself")
                .contains(new Departure.Moved(
                        "preparation",
                        "T-" + story.item("planRectification", id).id(),
                        "ended"));
        story.as("water").complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("planReview");
    }

    @Test
    void aPostWithOpenWorkIsNotLeftEmpty() {
        String id = story.followUp(List.of(problem("医疗", "health", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        staff.grant("zz-successor", "education", "handler");
        long open = openAt("health/handler");
        assertThat(refusal(() -> staff.leave("health", "zz-successor", Map.of(), false)))
                .isEqualTo(Reason.of(
                        "departure.stranded",
                        Reason.of("staffing.post", "试验health", Reason.of("pages.post.handler")),
                        open));
        assertThat(story.as("health").work()).as("nothing was kept").contains("planRectification");
        staff.leave("health", "zz-successor", Map.of("health/handler", "zz-successor"), false);
        story.as("zz-successor").complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("planReview");
    }

    @Test
    void whoIsKeptFromATaskDoesNotGetIt() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("decideByViceChair", id);
        staff.grant("zz-leaver", "leadership", "viceChair");
        staff.grant("zz-successor", "leadership", "viceChair");
        story.as("zz-leaver").claim("decideByViceChair", id);
        long item = story.item("decideByViceChair", id).id();
        program.get(JdbcClient.class)
                .sql("insert into work_excluded (work_item, person) values (?, 'zz-successor')")
                .param(item)
                .update();
        assertThat(moved(staff.leave("zz-leaver", "zz-successor", Map.of(), false)))
                .contains(new Departure.Moved("claim", "T-" + item, "post"));
        story.as("vicechair").complete("decideByViceChair", id);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    @Test
    void whoCannotTakeOver() {
        staff.grant("zz-leaver", "water", "handler");
        assertThat(refusal(() -> staff.leave("zz-leaver", "clerk", Map.of(), false))
                        .code())
                .isEqualTo("substitution.side");
        assertThat(refusal(() -> staff.leave("zz-leaver", "sysadmin", Map.of(), false))
                        .code())
                .isEqualTo("substitution.role");
        assertThat(refusal(() -> staff.leave("zz-leaver", "zz-successor", Map.of(), false))
                        .code())
                .isEqualTo("substitution.cannotComeIn");
        assertThat(refusal(() -> staff.leave("secadmin", "zz-leaver", Map.of(), false))
                        .code())
                .isEqualTo("staffing.oneself");
        for (boolean dryRun : List.of(true, false)) {
            assertThat(refusal(() -> staff.leave("zz-leaver", "zz-leaver", Map.of(), dryRun))
                            .code())
                    .isEqualTo("substitution.oneself");
        }
        assertThat(errors(() -> staff.leave("zz-leaver", "nobody", Map.of(), false)))
                .containsExactly("successor form.person");
        assertThat(errors(() -> staff.leave("zz-leaver", "water", Map.of("water/organ", "water2"), false)))
                .containsExactly("posts departure.notHeld");
        assertThatThrownBy(() -> staff.leave("nobody", "water", Map.of(), false))
                .isInstanceOf(Missing.class);
        assertThat(errors(() -> program.get(Departing.class)
                        .depart(
                                staff.actor("secadmin"),
                                "zz-leaver",
                                new Departing.Order("water", "2026-02-01", null),
                                false)))
                .containsExactly("on staffing.between");
        staff.leave("zz-leaver", "water", Map.of(), false);
        assertThat(refusal(() -> staff.grant("zz-leaver", "water", "handler")).code())
                .isEqualTo("staffing.left");
    }

    /** What moves in the story's matter. */
    private List<Departure.Moved> moved(Departure departure) {
        return departure.matters().stream()
                .filter(it -> it.matter().equals(story.id()))
                .flatMap(it -> it.moved().stream())
                .toList();
    }

    private void delegate(String owner, String to, String id) {
        var him = story.as(owner);
        him.use(Delegating.class)
                .delegate(him.actor(), story.item("planRectification", id).id(), to, "请起草。");
    }

    private long openAt(String post) {
        return program.get(PersonalWork.class).at(post);
    }

    /** What the chain says of the departure, oldest first. */
    private List<String> entries(String chain) {
        return program.get(Journal.class).newest(chain, Long.MAX_VALUE, 300).stream()
                .map(Entry::action)
                .filter("person.left"::equals)
                .toList();
    }
}
