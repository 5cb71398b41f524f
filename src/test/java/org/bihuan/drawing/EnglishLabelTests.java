package org.bihuan.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the models say in Chinese is there in English too, and nothing is left of what they no longer say. */
class EnglishLabelTests {

    static List<Path> files() {
        return Processes.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyNameHasItsLabel(Path file) throws IOException {
        Set<String> labels = new TreeSet<>(Processes.english(file).stringPropertyNames());

        assertThat(labels).isEqualTo(new TreeSet<>(LabelKeys.of(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void labelsAreEnglish(Path file) throws IOException {
        assertThat(Processes.english(file).values())
                .allSatisfy(label -> assertThat((String) label).isNotBlank().doesNotContainPattern("\\p{IsHan}"));
    }
}
