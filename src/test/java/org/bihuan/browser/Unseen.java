package org.bihuan.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An address that is in no line of {@code screens.txt}, as {@code unseen.txt} has it.
 *
 * @param pattern as in {@code permissions.yaml}
 * @param by the browser test that looks at it, or what it answers that is no page
 * @param why it is not looked at with the others
 */
record Unseen(String pattern, String by, String why) {

    /** What no browser shows as a page of ours. */
    private static final Set<String> NO_PAGE = Set.of("file", "json", "picture", "redirect", "packed");

    /** All of them. */
    static List<Unseen> all() {
        try {
            return new ClassPathResource("unseen.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Unseen::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Unseen of(String line) {
        String[] part = line.strip().split("\\s+", 3);
        return new Unseen(part[0], part[1], part.length > 2 ? part[2] : "");
    }

    /** Whether it is a page, which a browser test has to look at. */
    boolean page() {
        return !NO_PAGE.contains(by);
    }

    /** Whether it answers at a path. */
    boolean at(String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }
}
