package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
