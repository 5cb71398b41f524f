package org.bihuan.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands on a page whatever its data: headings, heads of columns, labels, buttons, tabs; numbers left out, and what is marked
 * with a language of its own, which are names and texts of people. Kept beside the pictures, so that a picture of a page that now
 * reads otherwise is noticed.
 */
final class FixedWords {

    private static final String READ = """
        () => [...document.querySelectorAll('main h1, main h2, main h3, main th[scope=col], main label, main legend, main dt, '
            + 'main button, main a.btn, main .tabs a')]
          .filter((it) => !it.closest('[lang]:not(html)') && !it.closest('.guide'))
          .map((it) => {
            const copy = it.cloneNode(true);
            copy.querySelectorAll('[lang], .id, .quiet, .count, .must, .mark, time, select, textarea').forEach((part) => part.remove());
            return copy.textContent.replace(/[0-9]+([-:.][0-9]+)*/g, '').replace(/\\s+/g, ' ').trim();
          })
          .filter((it) => /\\p{L}/u.test(it))
          .join('\\n')\
        """;

    private FixedWords() {}

    /** Those of the page as it is. */
    static List<String> on(Page page) {
        return Arrays.stream(page.evaluate(READ).toString().split("\n"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of each picture, by its name. */
    static Map<String, List<String>> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(it -> !it.startsWith("#"))
                .map(it -> it.split(": ?", 2))
                .collect(Collectors.toMap(
                        it -> it[0],
                        it -> it[1].isEmpty() ? List.of() : List.of(it[1].split(" \\| ")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    static void write(Path file, Map<String, List<String>> words) throws IOException {
        var lines = new ArrayList<>(List.of(
                "# The fixed words of each page when its picture was taken: written and compared by ScreensIT."));
        new TreeMap<>(words).forEach((name, its) -> lines.add(name + ": " + String.join(" | ", its)));
        Files.write(file, lines);
    }
}
