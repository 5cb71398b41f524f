package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A word that is none of those there are is refused with the names people know these by, and the words programs send. */
@ApiTest
class NamedChoicesTests {

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    /** What is said about each field, in Chinese and then in English. */
    private List<String> said(Supplier<AbstractMockHttpServletRequestBuilder<?>> request, String login) {
        return said(language -> client.send(login, request.get().header(HttpHeaders.ACCEPT_LANGUAGE, language)));
    }

    private List<String> said(java.util.function.Function<String, MockHttpServletResponse> asked) {
        var said = new ArrayList<String>();
        for (String language : List.of("zh", "en")) {
            MockHttpServletResponse answer = asked.apply(language);
            assertThat(answer.getStatus()).isEqualTo(400);
            client.tree(answer)
                    .get("errors")
                    .forEach(it -> said.add(
                            it.get("field").asString() + " " + it.get("message").asString()));
        }
        return said;
    }

    @Test
    void ofATokenItsScopeAndAreas() {
        Map<String, Object> wish = Map.of("name", "统计", "scope", "all", "areas", List.of("ledger", "money"));
        Supplier<MockHttpServletRequestBuilder> asked = () -> client.body(post("/api/v1/tokens"), wish)
                .header(HttpHeaders.AUTHORIZATION, Client.basic("clerk", SmallCounty.PASSWORD));
        assertThat(said(language -> client.anonymously(asked.get().header(HttpHeaders.ACCEPT_LANGUAGE, language))))
                .containsExactly(
                        "scope “all”不在可选范围内，可选：只读（read）、读和写（write）。",
                        "areas[1] “money”不在可选范围内，可选：事项和任务（matters）、问题台账（ledger）、统计（statistics）、系统管理（administration）。",
                        "scope \"all\" is not one of the choices: read only (read), read and write (write).",
                        "areas[1] \"money\" is not one of the choices: matters and tasks (matters), the ledger"
                                + " (ledger), statistics (statistics), administration (administration).");
    }

    @Test
    void ofANumberItsSeries() {
        assertThat(said(() -> get("/api/v1/paper-numbers?series=poem"), "office"))
                .hasSize(2)
                .first()
                .asString()
                .contains(
                        "审议意见（opinion）",
                        "督办文书（letter）",
                        "交办单（assignment）",
                        "销号审批表（signOff）",
                        "核查表（verification）",
                        "测评票、表决票（ballot）");
    }

    @Test
    void ofASheetThatIsNumberedByHand() {
        String matter = walk.propose("校舍安全专项工作监督");
        walk.until(matter, "assignProblem", Map.of("problems", List.of(Walk.problem("两栋校舍未加固", "education"))));
        assertThat(said(
                        () -> client.body(
                                post("/api/v1/problems/{id}/paper-number", matter + "-1"), Map.of("paper", "poem")),
                        "office"))
                .containsExactly(
                        "paper “poem”不在可选范围内，可选：交办单（assignment）、销号审批表（sign-off）、核查表（verification）。",
                        "paper \"poem\" is not one of the choices: Assignment sheet (assignment), Sign-off approval"
                                + " sheet (sign-off), Verification sheet (verification).");
    }

    @Test
    void ofAUnitItsPosts() {
        assertThat(said(
                        () -> client.body(
                                post("/api/v1/people/nobody/posts"), Map.of("unit", "leadership", "post", "clerk")),
                        "secadmin"))
                .containsExactly(
                        "post “clerk”不在可选范围内，可选：分管副主任（viceChair）、主任会议记录（council）。",
                        "post \"clerk\" is not one of the choices: Vice-chairperson in charge (viceChair),"
                                + " Recorder of the Council of Chairpersons (council).");
    }

    @Test
    void ofAListedProblemItsGrade() {
        Walk.Task task = walk.until(walk.propose("养老服务专项工作监督"), "draftOpinion", Map.of());
        Map<String, Object> fields = walk.filled(
                task, Map.of("problems", List.of(Map.of("title", "护理人员不足", "leadUnit", "health", "grade", "urgent"))));
        assertThat(said(
                        () -> client.body(post("/api/v1/tasks/{id}/completion", task.id()), Map.of("fields", fields)),
                        task.login()))
                .hasSize(2)
                .first()
                .asString()
                .contains("（ordinary）、", "（key）、", "（listed）");
    }

    @Test
    void ofAFileOfBoundariesItsCoordinates() {
        assertThat(said(
                        () -> multipart("/api/v1/boundaries")
                                .file(new MockMultipartFile("file", "b.geojson", null, "{}".getBytes()))
                                .param("datum", "paris"),
                        "sysadmin"))
                .containsExactly(
                        "datum “paris”不在可选范围内，可选：WGS 84（wgs84）、GCJ-02（gcj02）。",
                        "datum \"paris\" is not one of the choices: WGS 84 (wgs84), GCJ-02 (gcj02).");
    }
}
