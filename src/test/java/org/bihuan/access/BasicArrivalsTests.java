package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.access.EnumerationTests.from;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who comes in by name and password without a page is in the system chain, and an hour of requests is one entry. */
@DoorTest
class BasicArrivalsTests {

    @Autowired
    Door.Kit door;

    @Autowired
    MockMvc web;

    private long before;

    @BeforeEach
    void anHourNobodyCameIn() {
        door.letPass(Duration.ofHours(1));
        door.begin();
        before = door.length(Journal.congress("jiaxian"));
    }

    private List<Entry> entered() {
        return door.newest(Journal.congress("jiaxian"), 100).stream()
                .filter(it -> it.seq() > before && it.action().equals("access.entered"))
                .toList();
    }

    private int ask(String address, String password) throws Exception {
        return web.perform(get("/api/v1/me").with(from(address)).with(httpBasic("jingban", password)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void onceForALoginAnAddressAndAnHour() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("203.0.113.21", Door.PASSWORD)).isEqualTo(200);
        }
        assertThat(entered()).singleElement().satisfies(it -> {
            assertThat(it.actor()).isEqualTo("jingban");
            assertThat(it.origin()).isEqualTo("203.0.113.21");
            assertThat(it.values()).hasToString("{door=basic}");
        });
        assertThat(ask("203.0.113.22", Door.PASSWORD)).isEqualTo(200);
        assertThat(entered()).extracting(Entry::origin).containsExactly("203.0.113.22", "203.0.113.21");
        door.letPass(Duration.ofHours(1));
        assertThat(ask("203.0.113.21", Door.PASSWORD)).isEqualTo(200);
        assertThat(entered()).hasSize(3);
    }

    @Test
    void notWhoIsRefused() throws Exception {
        assertThat(ask("203.0.113.23", "Wrong-one-4-all")).isEqualTo(401);
        assertThat(web.perform(get("/api/v1/me").with(httpBasic("anquan", Door.PASSWORD)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("who owes a second factor")
                .isEqualTo(403);
        assertThat(entered()).isEmpty();
    }
}
