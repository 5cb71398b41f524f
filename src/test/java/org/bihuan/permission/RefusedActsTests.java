package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.bihuan.api.Walk;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every act that was refused is in the journal once: who, by whose right, from where; whichever door he came by. */
@ApiTest
class RefusedActsTests {

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    Journal journal;

    private List<Entry> refused(String request) {
        return journal.newest(Journal.congress("shili"), Long.MAX_VALUE, 200).stream()
                .filter(it -> it.action().equals("refused"))
                .filter(it -> it.values().get("request").equals(request))
                .toList();
    }

    private void once(String request, String login, String reason) {
        List<Entry> his =
                refused(request).stream().filter(it -> it.actor().equals(login)).toList();
        assertThat(his).as(request).singleElement().satisfies(it -> {
            assertThat(it.onBehalfOf()).isNull();
            assertThat(it.origin()).isEqualTo("127.0.0.1");
            assertThat(String.valueOf(it.values().get("reasons"))).contains(reason);
        });
    }

    @Test
    void onAPageThatShowsTheFormAgain() {
        String matter = walk.propose("没有办理成的事项");
        String page = "/tasks/" + walk.open(matter).get(0).id();
        for (int status : new int[] {302, 409}) {
            assertThat(client.anonymously(multipart(page)
                                    .with(user("council"))
                                    .with(csrf())
                                    .param("as", "complete")
                                    .param("outcome", "approved")
                                    .param("meeting.name", "主任会议")
                                    .param("meeting.date", "2026-03-10"))
                            .getStatus())
                    .isEqualTo(status);
        }
        once("POST " + page, "council", "task.done");
    }

    @Test
    void onTheSheetOfCodes() {
        String matter = walk.propose("没有人评的事项");
        walk.until(
                matter,
                "signForProblem",
                Map.of("leadUnit", "water", "problems", List.of(Walk.problem("水质", "water"))));
        String page = "/problems/" + matter + "-1/ratings/sheet";
        assertThat(client.anonymously(post(page).with(user("clerk")).with(csrf()))
                        .getStatus())
                .isEqualTo(409);
        once("POST " + page, "clerk", "rating.");
        assertThat(client.anonymously(post(page).with(user("office")).with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(refused("POST " + page)).extracting(Entry::actor).containsExactlyInAnyOrder("clerk", "office");
    }

    @Test
    void ofAnAccountWithoutAPost() {
        String nobody = Client.basic("nobody", SmallCounty.PASSWORD);
        assertThat(client.anonymously(get("/api/v1/decisions").header("Authorization", nobody))
                        .getStatus())
                .isEqualTo(403);
        once("GET /api/v1/decisions", "nobody", "access.noPost");
    }

    @Test
    void aFormWithoutItsTokenAndSigningOut() {
        assertThat(client.anonymously(post("/phrases").with(user("council")).param("text", "同意"))
                        .getStatus())
                .isEqualTo(403);
        once("POST /phrases", "council", "access.stale");
        long before = signedOut();
        client.anonymously(post("/logout").with(user("council")).with(csrf()));
        assertThat(signedOut()).isEqualTo(before + 1);
    }

    private long signedOut() {
        return journal.newest(Journal.congress("shili"), Long.MAX_VALUE, 200).stream()
                .filter(it -> it.action().equals("access.left") && it.actor().equals("council"))
                .count();
    }

    @Test
    void ofEachOfManyThingsAskedForAtOnce() {
        String matter = walk.propose("催不得的事项");
        String task = walk.open(matter).get(0).id();
        client.write("council", "/tasks/urges", Map.of("ids", List.of(task), "text", "请尽快"));
        assertThat(refused("POST /api/v1/tasks/urges " + task)).hasSize(1);
    }

    @Test
    void bySomebodyElsesRight() {
        String matter = walk.propose("代办的事项");
        walk.until(
                matter,
                "signForProblem",
                Map.of("leadUnit", "water", "problems", List.of(Walk.problem("水质", "water"))));
        var order = Map.of(
                "substitute",
                "inspector1",
                "from",
                SmallCounty.TODAY.toString(),
                "until",
                SmallCounty.TODAY.toString(),
                "reason",
                "外出学习。");
        String path = "/problems/" + matter + "-1/ratings/codes";
        String id = client.write("clerk", "/me/substitutions", order).get("id").asString();
        try {
            assertThat(client.post("inspector1", path, Map.of()).getStatus()).isEqualTo(409);
        } finally {
            client.write("clerk", "/me/substitutions/" + id + "/end", Map.of());
        }
        assertThat(refused("POST /api/v1" + path)).singleElement().satisfies(it -> {
            assertThat(it.actor()).isEqualTo("inspector1");
            assertThat(it.onBehalfOf()).isEqualTo("clerk");
        });
    }

    @Test
    void ownAccountNeedsNoPost() {
        String nobody = Client.basic("nobody", SmallCounty.PASSWORD);
        var me = client.anonymously(get("/api/v1/me").header("Authorization", nobody));
        assertThat(me.getStatus()).isEqualTo(200);
        assertThat(client.tree(me).get("posts")).isEmpty();
        assertThat(client.tree(me).get("login").asString()).isEqualTo("nobody");
        var issued = client.anonymously(post("/api/v1/tokens").header("Authorization", nobody));
        String token = client.tree(issued).get("id").asString();
        var tokens = client.anonymously(get("/api/v1/tokens").header("Authorization", nobody));
        assertThat(client.tree(tokens).get("items").findValuesAsString("id")).contains(token);
        assertThat(client.anonymously(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete(
                                        "/api/v1/tokens/" + token)
                                .header("Authorization", nobody))
                        .getStatus())
                .isEqualTo(204);
    }
}
