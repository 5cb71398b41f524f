package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.journal.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program whose name and password are right and that is not let in all the same is in the journal, once. */
@DoorTest
class RefusedAtTheDoorTests {

    @Autowired
    Door.Kit door;

    @BeforeEach
    void begin() {
        door.begin();
    }

    @Test
    void aPasswordAloneIsNotEnoughForAnAdministrator() {
        for (int time = 1; time <= 2; time++) {
            assertThat(door.browser()
                            .basic("GET", "/api/v1/units", "anquan", Door.PASSWORD, "")
                            .status())
                    .isEqualTo(403);
            assertThat(door.entries(50).stream()
                            .filter(it ->
                                    it.action().equals("refused") && it.actor().equals("anquan"))
                            .filter(it -> it.data().contains("access.api.enrol")
                                    && it.data().contains("GET /api/v1/units"))
                            .map(Entry::origin))
                    .hasSize(time)
                    .allMatch(it -> it != null);
        }
    }
}
