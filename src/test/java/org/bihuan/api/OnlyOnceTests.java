package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** A request sent again with the same key takes effect once and is answered alike. */
@ApiTest
class OnlyOnceTests {

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSecondRequestGetsTheFirstAnswer() {
        MockHttpServletResponse first = start("once-1", "重复提交");
        MockHttpServletResponse second = start("once-1", "重复提交");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(matters("重复提交")).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        assertThat(start("once-2", "第一件事项甲").getStatus()).isEqualTo(201);
        assertThat(start("once-2", "第一件事项乙").getStatus()).isEqualTo(422);
        assertThat(matters("第一件事项乙")).isZero();
    }

    @Test
    void whatWasRefusedMayBeCorrectedUnderTheSameKey() {
        MockHttpServletResponse refused = start("once-3", " ");
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(start("once-3", "改正后的标题").getStatus()).isEqualTo(201);
        assertThat(matters("改正后的标题")).isEqualTo(1);
    }

    @Test
    void eightAtOnceTakeEffectOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String title = "并发提交" + round;
            String key = "once-at-once-" + round;
            List<Callable<MockHttpServletResponse>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> start(key, title));
            }
            var threads = Executors.newFixedThreadPool(8);
            try {
                for (var answer : threads.invokeAll(calls)) {
                    assertThat(answer.get().getStatus()).isEqualTo(201);
                }
            } finally {
                threads.shutdown();
            }
            assertThat(matters(title)).isEqualTo(1);
        }
    }

    /** What is refused for one of many undoes nothing of the others, also where all of it is one transaction. */
    @Test
    void oneOfManyIsRefusedByItself() {
        var over = walk.to("signForProblem");
        String matter = over.problem().orElseThrow().replaceFirst("-\\d+$", "");
        walk.complete(over, Map.of());
        String open = walk.until(matter, "planRectification").id();
        Map<String, Object> urging = Map.of("ids", List.of(over.id(), open, "T-999999"), "text", "请抓紧");

        MockHttpServletResponse first = urge("once-many", urging);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(client.tree(first).get("items").valueStream())
                .extracting(it -> it.get("urged").asBoolean())
                .containsExactly(false, true, false);
        assertThat(urge("once-many", urging).getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(jdbc.sql("select urges from work_item where id = ?")
                        .param(Long.parseLong(open.substring(2)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from journal_entry where action = 'refused' and data like ?")
                        .param("%/tasks/urges " + over.id() + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private MockHttpServletResponse urge(String key, Map<String, Object> urging) {
        return client.send(
                "committee", client.body(post("/api/v1/tasks/urges"), urging).header("Idempotency-Key", key));
    }

    private MockHttpServletResponse start(String key, String title) {
        var fields = Map.of("source", "petitions", "hostCommittee", "supervision", "organ", "government");
        var request = client.body(
                post("/api/v1/matters"), Map.of("process", "supervision", "title", title, "fields", fields));
        return client.send("clerk", request.header("Idempotency-Key", key));
    }

    private long matters(String title) {
        return jdbc.sql("select count(*) from matter where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }
}
