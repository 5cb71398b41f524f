package org.bihuan.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures in {@code docs/diagrams} show what the models say. After a change, {@code mvn test
 * -Dtest=DiagramPictureTests -Dpictures=write} draws them anew.
 */
class DiagramPictureTests {

    private static final Path FOLDER = Path.of("docs", "diagrams");

    static List<Path> files() {
        return Processes.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void pictureShowsTheModel(Path file) throws IOException {
        Path picture = FOLDER.resolve(Processes.key(file) + ".svg");
        String drawn = Picture.of(DrawingReader.read(file));
        if ("write".equals(System.getProperty("pictures"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(picture, drawn);
        }

        assertThat(picture).exists();
        assertThat(Files.readString(picture))
                .as("%s is stale, draw it again with -Dpictures=write", picture)
                .isEqualTo(drawn);
    }

    @Test
    void noPictureIsLeftOver() throws IOException {
        try (var pictures = Files.list(FOLDER)) {
            assertThat(pictures.map(picture -> picture.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files().stream()
                            .map(file -> Processes.key(file) + ".svg")
                            .toList());
        }
    }
}
