package org.bihuan.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every flow of the repository can be read at a glance, in both languages. */
class DrawingTests {

    static List<Path> files() {
        return Processes.files();
    }

    @Test
    void findsTheFlows() {
        assertThat(files())
                .extracting(Processes::key)
                .contains(
                        "supervision",
                        "research",
                        "review",
                        "opinion",
                        "report",
                        "publication",
                        "followUp",
                        "rectification",
                        "handover",
                        "signoff",
                        "escalation",
                        "reply",
                        "interpellation");
    }

    @ParameterizedTest
    @MethodSource("files")
    void isDrawnWell(Path file) throws IOException {
        assertThat(DrawingRules.violations(DrawingReader.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasRoomForTheEnglishNames(Path file) throws IOException {
        Properties english = Processes.english(file);
        Drawing drawing = DrawingReader.read(file)
                .renamed((id, name) -> english.getProperty(id.endsWith("Pool") ? "process" : id, name));

        assertThat(DrawingRules.violations(drawing)).isEmpty();
    }
}
