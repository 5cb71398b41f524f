package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clerk of one committee who is a deputy as well: as a deputy he sees what another committee has published, and his post with the
 * first gives him nothing more of it. Each post shows its own; two together show no more than one after the other.
 */
@PermissionTest
class SeveralPostsTests {

    private static final String MEETING = "第七次主任会议";

    @Autowired
    Client client;

    @Autowired
    TwoCongresses congresses;

    @Autowired
    JdbcClient jdbc;

    private String matter = "";

    @BeforeEach
    void heIsElected() {
        matter = congresses.id("matter", "closed");
        jdbc.sql(
                        "insert into post (person, unit, post) select person, 'deputies', 'deputy' from account where login = 'finance'")
                .update();
    }

    @AfterEach
    void heIsNotAnyMore() {
        jdbc.sql("delete from milestone where matter = ? and event = 'session'")
                .param(matter)
                .update();
        jdbc.sql("delete from record where name = ?").param(MEETING).update();
        jdbc.sql("delete from verification where findings = ?").param(MEETING).update();
        jdbc.sql("delete from escalation where reason = ?").param(MEETING).update();
        jdbc.sql("delete from substitution where reason = ?").param(MEETING).update();
        jdbc.sql(
                        "delete from matter_person where matter = ? and person = (select person from account where login = 'deputy')")
                .param(matter)
                .update();
        jdbc.sql("delete from post where unit = 'finance-committee' and post = 'head'")
                .update();
        jdbc.sql("update matter set published_on = null where id = ?")
                .param(congresses.id("matter", "own"))
                .update();
        jdbc.sql("delete from decision where meeting = ?").param(MEETING).update();
        jdbc.sql("update ballot set meeting = null, held_on = null where meeting = ?")
                .param(MEETING)
                .update();
        jdbc.sql(
                        "delete from post where post = 'deputy' and person = (select person from account where login = 'finance')")
                .update();
    }

    @Test
    void whatAnotherCommitteePublishedHeSeesAsADeputyDoes() {
        String problem = congresses.id("problem", "closed");
        for (String path : List.of(
                "/matters/" + matter,
                "/matters/" + matter + "/timeline",
                "/problems/" + problem,
                "/problems/" + problem + "/timeline",
                "/problems/" + problem + "/documents",
                "/problems/" + problem + "/verification",
                "/problems/" + problem + "/ratings",
                "/decisions?matter=" + matter)) {
            assertThat(answer("finance", path)).as(path).isEqualTo(answer("deputy", path));
        }
    }

    @Test
    void howTheCongressWorkedOnItIsNotThere() {
        for (String path : List.of(
                "/documents/" + congresses.id("document", "closed"),
                "/tasks/" + congresses.id("task", "closed"),
                "/ballots/" + congresses.id("ballot", "closed"),
                "/matters/" + matter + "/diagram",
                "/matters/" + matter + "/rulebook",
                "/matters/" + matter + "/shares",
                "/matters/" + matter + "/group",
                "/journal?matter=" + matter)) {
            assertThat(client.send("finance", get("/api/v1" + path)).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(client.read("finance", "/matters/" + matter + "/ballots").get("items"))
                .isEmpty();
        assertThat(client.read("finance", "/tasks?state=waiting&matter=" + matter)
                        .get("items"))
                .isEmpty();
    }

    @Test
    void norOnThePages() {
        for (String page : List.of(
                "/archive/" + matter,
                "/archive/" + matter + "/as-of",
                "/archive/" + matter + "/archive.zip",
                "/matters/" + matter + "/journal",
                "/matters/" + matter + "/diagram")) {
            assertThat(client.anonymously(get(page).with(user("finance"))).getStatus())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    /** A deputy alone does not come in there, and a clerk alone does not see the matter. */
    @Test
    void whatItsMeetingsDecidedAndWhichNumbersItHasIsNotThere() {
        String number = congresses.id("paperNumber", "closed");
        decided();
        for (String path : List.of(
                "/api/v1/paper-numbers/" + number, "/meetings/one?name=" + MEETING + "&on=" + SmallCounty.TODAY)) {
            assertThat(client.anonymously(get(path).with(user("office"))).getStatus())
                    .as("office " + path)
                    .isEqualTo(200);
            assertThat(client.anonymously(get(path).with(user("finance"))).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String path : List.of("/api/v1/paper-numbers", "/papers/register", "/meetings")) {
            assertThat(page("office", path)).as("office " + path).contains(matter);
            assertThat(page("finance", path)).as(path).doesNotContain(matter).doesNotContain(MEETING);
        }
        assertThat(page("finance", "/papers/register")).contains(congresses.id("matter", "other"));
    }

    private void decided() {
        jdbc.sql(
                        "insert into decision (congress, matter, subject, authority, outcome, meeting, held_on, person, decided_at)"
                                + " select 'shili', ?, 'signOff', 'council', 'close', ?, ?, person, current_timestamp from account"
                                + " where login = 'council'")
                .params(matter, MEETING, SmallCounty.TODAY)
                .update();
        jdbc.sql("update ballot set meeting = ?, held_on = ? where matter = ?")
                .params(MEETING, SmallCounty.TODAY, matter)
                .update();
    }

    private String page(String login, String path) {
        var answer = client.anonymously(get(path).with(user(login)));
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whenItIsReportedToTheStandingCommitteeIsNotInHisCalendar() {
        jdbc.sql("insert into milestone (matter, problem, event, reached_on) values (?, '', 'session', ?)")
                .params(matter, SmallCounty.TODAY)
                .update();
        for (String login : List.of("office", "clerk", "organ")) {
            assertThat(page(login, "/calendar")).as(login).contains("/matters/" + matter);
        }
        for (String login : List.of("finance", "deputy", "court")) {
            assertThat(page(login, "/calendar")).as(login).doesNotContain("/matters/" + matter);
        }
    }

    /** What a record says is published he reads on the matter's page, as a deputy; in the register of meetings it is the congress's. */
    @Test
    void norIsItsSessionInTheRegisterOfMeetings() {
        jdbc.sql("""
                        insert into record (matter, model, activity, name, person, unit, visibility, fields, entry, recorded_at)
                        select id, model, 'planSession', ?, created_by, host_committee, 'published', ?, 1, created_at
                        from matter where id = ?""")
                .params(
                        MEETING,
                        "{\"session\":{\"name\":\"%s\",\"date\":\"%s\"}}".formatted(MEETING, SmallCounty.TODAY),
                        matter)
                .update();
        String one = "/meetings/one?name=" + MEETING + "&on=" + SmallCounty.TODAY;
        assertThat(client.anonymously(get(one).with(user("office"))).getStatus())
                .isEqualTo(200);
        assertThat(client.anonymously(get(one).with(user("finance"))).getStatus())
                .isEqualTo(404);
    }

    /** Which matters keep the rules they were promised is told of those he works on. */
    @Test
    void whichRulesARunningMatterKeepsIsNotThere() {
        String running = congresses.id("matter", "own");
        jdbc.sql("update matter set published_on = ? where id = ?")
                .params(SmallCounty.TODAY, running)
                .update();
        String version = "/rules/versions/" + congresses.id("version", "own");
        assertThat(page("office", version)).contains("/matters/" + running);
        assertThat(page("finance", version)).doesNotContain("/matters/" + running);
    }

    /** A head proposes for matters of his own committee; that he sees another's as a deputy lets him in nowhere. */
    @Test
    void nobodyMovesTheMatterOfAnotherCommittee() {
        jdbc.sql("insert into post (person, unit, post) select person, 'finance-committee', 'head' from account"
                        + " where login = 'finance'")
                .update();
        var asked = client.body(post("/api/v1/matters/" + matter + "/rulebook/proposals"), Map.of("reason", "改用"));
        assertThat(client.send("finance", asked).getStatus()).isEqualTo(404);
    }

    /**
     * A deputy of the matter's project group who stands in for a clerk elsewhere: of the group he is as a deputy, and inside the congress
     * as somebody else.
     */
    @Test
    void aDeputyOfTheGroupReadsNoInsidePaperByStandingInForAClerk() {
        String problem = congresses.id("problem", "closed");
        workedOn(problem);
        joins("deputy");
        String asDeputy = answer("deputy", "/problems/" + problem);
        standsIn("deputy", "finance");

        for (String paper : List.of("/sign-off", "/verification")) {
            String path = "/papers/problems/" + problem + paper;
            assertThat(client.anonymously(get(path).with(user("clerk"))).getStatus())
                    .as("clerk " + path)
                    .isEqualTo(200);
            assertThat(client.anonymously(get(path).with(user("deputy"))).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(page("clerk", "/papers/problems/" + problem)).contains("/sign-off");
        assertThat(page("deputy", "/papers/problems/" + problem)).doesNotContain("/sign-off");
        var record = client.read("deputy", "/problems/" + problem + "/verification")
                .get("records")
                .get(0);
        assertThat(record.get("findings").asString()).isEqualTo(MEETING);
        assertThat(record.path("method").isNull() || record.path("method").isMissingNode())
                .isTrue();
        assertThat(answer("deputy", "/problems/" + problem)).isEqualTo(asDeputy);
        for (String path : List.of("/escalations", "/problems?escalated=true")) {
            assertThat(client.read("clerk", path).toString())
                    .as("clerk " + path)
                    .contains(problem);
            assertThat(client.read("deputy", path).toString()).as(path).doesNotContain(problem);
        }
        assertThat(client.read("deputy", "/problems?escalated=false").toString())
                .contains(problem);
    }

    /** Verified without notice, and a supervision letter proposed. */
    private void workedOn(String problem) {
        jdbc.sql("""
                        insert into verification (problem, person, method, verified_on, findings, outcome, recorded_at)
                        select ?, person, 'unannounced', ?, ?, 'done', current_timestamp from account where login = 'inspector1'""").params(problem, SmallCounty.TODAY, MEETING).update();
        jdbc.sql("""
                        insert into escalation (congress, matter, problem, asked, reason, opened_by, opened_on)
                        select 'shili', ?, ?, 'letter', ?, person, ? from account where login = 'clerk'""").params(matter, problem, MEETING, SmallCounty.TODAY).update();
    }

    private void joins(String login) {
        jdbc.sql("insert into matter_person (matter, person) select ?, person from account where login = ?")
                .params(matter, login)
                .update();
    }

    private void standsIn(String substitute, String absent) {
        jdbc.sql("""
                        insert into substitution (congress, role, absent, substitute, from_on, until_on, reason, made_by, made_at)
                        select 'shili', 'business', a.person, s.person, ?, ?, ?, a.person, current_timestamp
                        from account a, account s where a.login = ? and s.login = ?""")
                .params(SmallCounty.TODAY, SmallCounty.TODAY, MEETING, absent, substitute)
                .update();
    }

    @Test
    void hisOwnCommitteesMattersHeSeesFromInside() {
        String own = congresses.id("matter", "other");
        for (String path : List.of("/matters/" + own + "/diagram", "/journal?matter=" + own)) {
            assertThat(client.send("finance", get("/api/v1" + path)).getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(client.send("finance", get("/api/v1/documents/" + congresses.id("document", "other")))
                        .getStatus())
                .isEqualTo(200);
    }

    private String answer(String login, String path) {
        var answer = client.send(login, get("/api/v1" + path));
        return answer.getStatus() + " " + new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
