package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.bihuan.MovableClock;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.SystemChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who asks for what is hidden from him leaves a number in the journal, as who asks for what is not there. */
@ApiTest
class MissingAnswersTests {

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    MissingAnswers missing;

    @Autowired
    SystemChain chain;

    @Autowired
    Journal journal;

    @BeforeEach
    void nothingWaits() {
        missing.destroy();
    }

    private List<Entry> told(String login) {
        return journal.newest(Journal.congress("shili"), Long.MAX_VALUE, 200).stream()
                .filter(it ->
                        it.action().equals("refused.missing") && it.actor().equals(login))
                .toList();
    }

    @Test
    void hiddenAndAbsentThingsAreCountedTogether() {
        String hidden = walk.propose("不给承办单位看的事项");
        int before = told("water").size();
        client.read("water", "/me");
        for (String matter : List.of(hidden, "M-2026-9999")) {
            assertThat(client.send("water", get("/api/v1/matters/" + matter)).getStatus())
                    .isEqualTo(404);
            assertThat(client.anonymously(get("/matters/" + matter).with(user("water")))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(client.post("water", "/problems/" + hidden + "-1/actions/progress", Map.of("fields", Map.of()))
                        .getStatus())
                .isEqualTo(404);
        client.anonymously(get("/matters/" + hidden));
        assertThat(told("water")).as("nobody waits for it").hasSize(before);
        missing.destroy();
        assertThat(told("water")).hasSize(before + 1);
        Entry entry = told("water").get(0);
        assertThat(entry.origin()).isEqualTo("127.0.0.1");
        assertThat(entry.values())
                .containsEntry("first", "GET /api/v1/matters/" + hidden)
                .hasEntrySatisfying("read", it -> assertThat(it).hasToString("4"))
                .hasEntrySatisfying("acts", it -> assertThat(it).hasToString("1"));
    }

    @Test
    void oneEntryForSomeMinutes() {
        var clock = new MovableClock();
        var counting = new MissingAnswers(chain, clock);
        int before = told("court").size();
        for (int i = 0; i < 40; i++) {
            counting.add("court", new MockHttpServletRequest("GET", "/matters/M-2026-" + i), "");
            counting.write();
        }
        assertThat(told("court")).hasSize(before);
        clock.letPass(MissingAnswers.TOGETHER);
        counting.write();
        counting.write();
        assertThat(told("court")).hasSize(before + 1);
        assertThat(told("court").get(0).values())
                .containsEntry("first", "GET /matters/M-2026-0")
                .hasEntrySatisfying("read", it -> assertThat(it).hasToString("40"));
    }
}
