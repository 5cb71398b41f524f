package org.bihuan.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;

/** Pages that are open in a browser, as they are looked at: judged, read and photographed. */
final class Looked {

    static final boolean WRITE = "write".equals(System.getProperty("pictures"));

    private static final Path AT = Path.of("target/pictures");

    /** Requests of one page when the browser has been there before. */
    private static final int MOST_REQUESTS = 12;

    /** The fields for dates as a Chinese browser shows them: what they show is the browser's own, and this one may know English only. */
    private static final String CHINESE_DATES = """
        () => document.querySelectorAll('input[type=date], input[type=month]').forEach((it) => {
          const day = it.value;
          const month = it.type === 'month';
          it.style.width = it.offsetWidth + 'px';
          it.type = 'text';
          it.value = day.replaceAll('-', '/');
          it.placeholder = month ? '年/月' : '年/月/日';
        })\
        """;

    /** A map comes a moment after its page. */
    private static final String DRAWN =
            "() => [...document.querySelectorAll('[data-map]')].every((it) => it.classList.contains('drawn'))";

    /** Fields for files whose words are the browser's. */
    private static final String BARE_FILES =
            "() => [...document.querySelectorAll('main[data-choose] input[type=file]')]"
                    + ".filter((it) => !it.nextElementSibling || !it.nextElementSibling.matches('.face')).length";

    private final Map<String, List<String>> words = new TreeMap<>();

    /** The fixed words of each page, by the name of its picture. */
    Map<String, List<String>> words() {
        return words;
    }

    void at(Page page, String name, SoftAssertions found) {
        page.waitForFunction(DRAWN);
        found.assertThat(requests(page)).as("%s: requests", name).isLessThanOrEqualTo(MOST_REQUESTS);
        found.assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue())
                .as("%s: pixels beyond the edge", name)
                .isLessThanOrEqualTo(0);
        found.assertThat(((Number) page.evaluate(BARE_FILES)).intValue())
                .as("%s: fields for files in the language of the browser", name)
                .isZero();
        found.assertThat(ScreensIT.barriers(page)).as("%s: barriers", name).isEmpty();
        words.put(name, FixedWords.on(page));
        page.evaluate(CHINESE_DATES);
        byte[] picture = page.screenshot();
        try {
            Files.createDirectories(AT);
            Files.write(AT.resolve(name + ".png"), picture);
            if (WRITE) {
                Files.write(GuidePictures.of(name), Picture.small(picture));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page itself and what it asked for; asked of the page, because a listener hears what the page before still waits for, too. */
    private static int requests(Page page) {
        String asked = "() => 1 + performance.getEntriesByType('resource').length";
        return ((Number) page.evaluate(asked)).intValue();
    }
}
