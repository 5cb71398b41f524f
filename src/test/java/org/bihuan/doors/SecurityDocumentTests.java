package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the threat model says a test shows, a test shows. */
class SecurityDocumentTests {

    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    @Test
    void everyTestItNamesIsThere() throws IOException {
        String document = Files.readString(Path.of("docs/security.md"), StandardCharsets.UTF_8);
        var named =
                TEST.matcher(document).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(15);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.map(it -> it.getFileName().toString().replace(".java", "")))
                    .containsAll(named);
        }
    }

    @Test
    void itNamesNoAddressOfAnybody() throws IOException {
        for (String file : new String[] {"SECURITY.md", "docs/security.md"}) {
            assertThat(Files.readString(Path.of(file), StandardCharsets.UTF_8))
                    .as(file)
                    .doesNotContainPattern("[\\w.+-]+@[\\w-]+\\.\\w+");
        }
    }
}
