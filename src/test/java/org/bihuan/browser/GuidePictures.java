package org.bihuan.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pictures of pages kept for the guide. */
final class GuidePictures {

    static final Path FOLDER = Path.of("docs/guide/pictures");

    /** What stood on each page when its picture was taken. */
    static final Path WORDS = FOLDER.resolve("words.txt");

    /** Takes them all again. */
    static final String COMMAND = "mvn -Pfull verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false "
            + "-Dasciidoctor.skip -Dit.test=ScreensIT -Dpictures=write";

    private GuidePictures() {}

    static Path of(String name) {
        return FOLDER.resolve(name + ".png");
    }

    /** Their names, without ending. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".png"))
                    .map(it -> it.substring(0, it.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    /** Deletes those of pages that are no longer looked at. */
    static void keepOnly(Set<String> names) throws IOException {
        for (String name : names()) {
            if (!names.contains(name)) {
                Files.delete(of(name));
            }
        }
    }
}
