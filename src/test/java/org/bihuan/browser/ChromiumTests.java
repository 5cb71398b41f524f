package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** A browser that is not there: a developer's tests are skipped and say so, those of the whole check fail. */
class ChromiumTests {

    @TempDir
    Path nowhere;

    @TempDir
    Path there;

    @Test
    void whereThereIsNoneATestIsSkippedAndSaysWhy() {
        assertThatThrownBy(() -> Chromium.on(nowhere.toString(), false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no chromium on the path");
    }

    @Test
    void whereOneIsRequiredATestFailsWithoutIt() {
        assertThatThrownBy(() -> Chromium.on(nowhere.toString(), true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(Chromium.REQUIRED);
    }

    @Test
    void theFirstThatCanBeRunIsTaken() throws IOException {
        Path chromium = Files.createFile(there.resolve("chromium"));
        String path = nowhere + File.pathSeparator + there;
        assertThatThrownBy(() -> Chromium.on(path, true)).isInstanceOf(AssertionError.class);
        assertThat(chromium.toFile().setExecutable(true)).isTrue();
        assertThat(Chromium.on(path, false)).isEqualTo(chromium);
        assertThat(Chromium.on(path, true)).isEqualTo(chromium);
    }

    @Test
    void theWholeCheckRequiresOne() throws IOException {
        assertThat(Files.readString(Path.of(".ci/run"))).contains("-Pfull verify -D" + Chromium.REQUIRED + "=true");
    }
}
