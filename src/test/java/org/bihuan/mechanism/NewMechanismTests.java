package org.bihuan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.Bihuan;
import org.bihuan.walker.Caller;
import org.bihuan.walker.County;
import org.bihuan.walker.Diary;
import org.bihuan.walker.FormFiller;
import org.bihuan.walker.Walker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An office adds a mechanism: what the guide says is copied into the home folder, and after a restart a matter runs by it. */
class NewMechanismTests {

    private static final Path GUIDE = Path.of("docs", "guide", "en", "new-mechanism.md");

    @TempDir
    Path home;

    @Test
    void aFileCopiedIntoTheFolderIsAMechanismAfterARestart() throws IOException {
        try (var program = start()) {
            assertThat(offered(callers(program))).contains("supervision").doesNotContain("appraisal");
        }
        Path folder = Files.createDirectories(home.resolve("processes"));
        Files.writeString(folder.resolve("appraisal.bpmn"), block("xml"));
        Files.writeString(folder.resolve("appraisal_en.properties"), block("properties"));
        Files.writeString(folder.resolve("broken.bpmn"), block("xml").replace("${closeMatter}", "${systemExit}"));

        try (var program = start()) {
            List<Caller> callers = callers(program);
            assertThat(offered(callers)).contains("supervision", "appraisal").doesNotContain("broken");

            var walker = new Walker(callers, new FormFiller(false, Clock.systemUTC()), Diary.NONE);
            String matter = walker.start("appraisal", "营商环境工作评议");
            walker.walk(matter, Duration.ofSeconds(30));

            Caller office = callers.get(0);
            assertThat(office.get("/matters/" + matter).expect(200).text("state"))
                    .isEqualTo("closed");
            assertThat(office.all("/problems?matter=" + matter))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("closed"));
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Bihuan.class)
                .profiles("demo")
                .run("--bihuan.home=" + home, "--server.port=0", "--bihuan.demo.year=false");
    }

    private static List<Caller> callers(ConfigurableApplicationContext program) {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        return County.callers(Caller.connections(), URI.create("http://127.0.0.1:" + port));
    }

    private static List<String> offered(List<Caller> callers) {
        return callers.get(0).all("/processes").stream()
                .map(it -> it.path("key").asString())
                .toList();
    }

    /** The first block of the guide in this language. */
    private static String block(String language) throws IOException {
        var found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE, StandardCharsets.UTF_8));
        assertThat(found.find()).as("the guide has a block of %s", language).isTrue();
        return found.group(1);
    }
}
