package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting the program again on the same files deploys nothing. */
class SecondStartTests {

    @Test
    void addsNoVersion(@TempDir Path home) {
        List<String> first = start(home);
        assertThat(first).contains("rectification:1", "supervision:1").allMatch(reference -> reference.endsWith(":1"));
        assertThat(start(home)).isEqualTo(first);
    }

    private static List<String> start(Path home) {
        String url = "jdbc:h2:file:" + home.toAbsolutePath().resolve("bihuan") + ";WRITE_DELAY=0";
        try (var program = TestDatabase.run(home, List.of("--spring.datasource.url=" + url))) {
            return program.getBean(ProcessModels.class).all().stream()
                    .map(ProcessModel::reference)
                    .toList();
        }
    }
}
