package org.bihuan.walker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What somebody who knows the contract only can do with a running program. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
abstract class WalkerStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path home;

    @LocalServerPort
    private int port;

    private List<Caller> callers;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        properties.add("bihuan.home", () -> home.toString());
    }

    @BeforeEach
    void logIn() {
        callers = County.callers(Caller.connections(), URI.create("http://127.0.0.1:" + port));
    }

    @ParameterizedTest
    @CsvSource({
        "supervision, false",
        "supervision, true",
        "guidance, false",
        "guidance, true",
        "inspection, false",
        "inspection, true",
        "audit, false",
        "audit, true"
    })
    void everyMatterComesToItsEnd(String process, boolean everything) {
        var walker = new Walker(callers, new FormFiller(everything, Clock.systemUTC()), Diary.NONE);
        String matter = walker.start(process, "农村供水");

        int completed = walker.walk(matter, PATIENCE);

        Caller office = callers.get(0);
        JsonNode ended = office.get("/matters/" + matter).expect(200).body();
        assertThat(ended.path("state").asString()).isEqualTo("closed");
        assertThat(office.all("/problems?matter=" + matter))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("closed"));
        assertThat(office.all("/tasks?state=open&matter=" + matter)).isEmpty();
        verified(office, matter, completed + 1);
    }

    /** One entry for the start and one for each task, in an unbroken chain. */
    private static void verified(Caller office, String matter, int steps) {
        JsonNode verified = office.post("/journal/verification", Map.of("matter", matter))
                .expect(200)
                .body();
        assertThat(verified.path("ok").asBoolean()).isTrue();
        assertThat(verified.path("entries").asInt()).isEqualTo(steps);
        List<JsonNode> entries = office.all("/journal?limit=7&matter=" + matter);
        assertThat(entries).hasSize(steps);
        assertThat(entries.get(steps - 1).path("hash").asString())
                .isEqualTo(verified.path("head").asString());
    }

    @Test
    void aTaskIsCompletedOnce() {
        var walker = new Walker(callers, new FormFiller(false, Clock.systemUTC()), Diary.NONE);
        String matter = walker.start("supervision", "农村供水");
        Caller council = callers.get(callers.size() - 5);
        String task = council.all("/tasks?matter=" + matter).get(0).path("id").asString();
        assertThat(walker.complete(council, task)).isTrue();

        Answer again = council.post("/tasks/" + task + "/completion", Map.of("fields", Map.of("outcome", "approved")));

        assertThat(again.status()).isEqualTo(409);
        assertThat(walker.amongOthers().complete(council, task)).isFalse();
    }
}
