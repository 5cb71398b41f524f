package org.bihuan.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the lists that lie beside the repository; tests on them are skipped where they are not. */
final class SharedData {

    private SharedData() {}

    static Path file(String name) {
        Path file = Path.of(System.getProperty("bihuan.shared", "../shared"), "data", name);
        assumeTrue(
                Files.isReadable(file), "skipped: no " + file + "; set -Dbihuan.shared to the folder that holds data/");
        return file;
    }
}
