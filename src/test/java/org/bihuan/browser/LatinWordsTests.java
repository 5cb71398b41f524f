package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The written list is short, says why of each word, and keeps none that nothing says any more. */
class LatinWordsTests {

    private static final int SHORT = 50;

    @Test
    void eachHasAReason() throws IOException {
        assertThat(LatinWords.all())
                .hasSizeLessThan(SHORT)
                .allSatisfy((word, why) -> assertThat(why).as(word).hasSizeGreaterThan(5));
    }

    @Test
    void eachIsSaidSomewhere() throws IOException {
        var said = new StringBuilder();
        for (String folder : List.of("src/main/resources", "src/main/java/org/bihuan", "processes")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(LatinWordsTests::chinese).toList()) {
                    said.append(Files.readString(file)).append('\n');
                }
            }
        }
        assertThat(LatinWords.all().keySet())
                .allSatisfy(word ->
                        assertThat(said).as(word).containsPattern("(?<![A-Za-z0-9])" + word + "(?![A-Za-z0-9])"));
    }

    private static boolean chinese(Path file) {
        String name = file.toString();
        return name.matches(".*\\.(properties|bpmn|yaml|java|html)") && !name.endsWith("_en.properties");
    }
}
