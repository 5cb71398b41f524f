package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The tables in {@code docs/processes.md} say what the models say. After a change, {@code mvn test
 * -Dtest=ProcessTableTests -Dpictures=write} writes them anew.
 */
class ProcessTableTests {

    private static final Path PAGE = Path.of("docs", "processes.md");
    private static final List<String> ORDER = List.of(
            "supervision",
            "research",
            "review",
            "opinion",
            "followUp",
            "archiving",
            "rectification",
            "handover",
            "signoff",
            "escalation",
            "reply",
            "interpellation",
            "report",
            "ballot",
            "publication");

    @Test
    void pageSaysWhatTheModelsSay() throws IOException {
        String page = ProcessTable.page(files());
        if ("write".equals(System.getProperty("pictures"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).exists();
        assertThat(Files.readString(PAGE))
                .as("%s is stale, write it again with -Dpictures=write", PAGE)
                .isEqualTo(page);
    }

    @Test
    void everyNodeHasALine() throws IOException {
        String page = Files.readString(PAGE);

        for (Path file : files()) {
            ProcessModel model = ModelReader.read(Files.readAllBytes(file), 1);
            assertThat(page).contains("## `" + model.key() + "` ");
            assertThat(model.nodes().keySet())
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(page).contains("| `" + id + "` |"));
        }
    }

    /** The models of the repository: those of the loop in its order, then any others. */
    private static List<Path> files() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted(java.util.Comparator.<Path>comparingInt(file -> place(ProcessTable.key(file)))
                            .thenComparing(Path::toString))
                    .toList();
        }
    }

    private static int place(String key) {
        int place = ORDER.indexOf(key);
        return place < 0 ? ORDER.size() : place;
    }
}
