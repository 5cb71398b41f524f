package org.bihuan.drawing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The flows of the repository. */
final class Processes {

    private static final Path FOLDER = Path.of("processes");

    private Processes() {}

    /** Every flow, by name of its file. */
    static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File name without its ending, which is also the key of the process. */
    static String key(Path file) {
        return file.getFileName().toString().replaceFirst("\\.bpmn$", "");
    }

    /** The English labels beside a flow. */
    static Properties english(Path file) throws IOException {
        Properties labels = new Properties();
        try (Reader reader =
                Files.newBufferedReader(file.resolveSibling(key(file) + "_en.properties"), StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        return labels;
    }
}
