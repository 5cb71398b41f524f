package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/** The pages of {@code unseen.txt} a test has looked at. */
final class LookedAt {

    /** What the page itself was answered with, not what it fetched later. */
    private static final String STATUS = "() => performance.getEntriesByType('navigation')[0].responseStatus";

    private static final Set<Integer> ANSWERED = Set.of(200, 201);

    private final Set<String> patterns = new TreeSet<>();

    /** Looks at the page that is open: nothing on it keeps anybody out. */
    void at(Page page) {
        assertThat(ScreensIT.barriers(page)).as(page.url()).isEmpty();
        if (ANSWERED.contains(((Number) page.evaluate(STATUS)).intValue())) {
            String path = URI.create(page.url()).getRawPath();
            Unseen.all().stream()
                    .filter(it -> it.page() && it.at(path))
                    .map(Unseen::pattern)
                    .forEach(patterns::add);
        }
    }

    /** Those that were there to be looked at; the page of an error is none of them. */
    Set<String> patterns() {
        return patterns;
    }
}
