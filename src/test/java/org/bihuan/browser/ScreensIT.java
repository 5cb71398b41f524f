package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.bihuan.packaged.PackagedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/**
 * Every page as people see it: on the screen of an office and on a phone, with nothing that keeps anybody out, nothing cut off, and
 * no more than it may weigh. The pictures of the guide are taken here; {@code -Dpictures=write} puts them there.
 */
class ScreensIT {

    private static final Path PICTURES =
            Path.of("write".equals(System.getProperty("pictures")) ? "docs/guide/pictures" : "target/pictures");

    /** Bytes of HTML of one page. */
    private static final int HEAVIEST = 150_000;

    /** Requests of one page when the browser has been there before. */
    private static final int MOST_REQUESTS = 12;

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @TempDir
    Path home;

    @Test
    void everyPageIsThereForEverybody() throws IOException {
        var found = new SoftAssertions();
        try (var browser = Chromium.start();
                var program = PackagedProgram.start(home, "--spring.profiles.active=demo")) {
            look(browser, program.address(), found);
        }
        found.assertAll();
    }

    void look(Chromium browser, URI program, SoftAssertions found) throws IOException {
        Files.createDirectories(PICTURES);
        var wide = new LinkedHashMap<String, Desk>();
        var narrow = new LinkedHashMap<String, Desk>();
        for (Screen screen : screens()) {
            look(
                    screen,
                    wide.computeIfAbsent(screen.login(), it -> Desk.of(browser, program, it, 1366, 768)),
                    "",
                    found);
            if (screen.phone()) {
                look(
                        screen,
                        narrow.computeIfAbsent(screen.login(), it -> Desk.of(browser, program, it, 390, 844)),
                        "-phone",
                        found);
            }
        }
        for (Map<String, Desk> desks : List.of(wide, narrow)) {
            desks.forEach((login, desk) -> found.assertThat(desk.complaints())
                    .as("complaints, %s", login)
                    .isEmpty());
        }
    }

    static List<Screen> screens() throws IOException {
        return new ClassPathResource("screens.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(Screen::of)
                .toList();
    }

    private static void look(Screen screen, Desk desk, String size, SoftAssertions found) {
        String name = screen.name() + size;
        Page page = desk.reads(screen.start()).page();
        if (!screen.link().isEmpty()) {
            var link = page.locator(screen.link()).first();
            if (link.count() == 0) {
                found.fail("%s: nothing at %s leads on: %s", name, screen.start(), screen.link());
                return;
            }
            page.navigate(page.evaluate("it => it.href", link.elementHandle()).toString());
        }
        var requests = new AtomicInteger();
        page.onRequest(it -> requests.incrementAndGet());
        Response answer = page.reload();
        found.assertThat(answer.status()).as("%s: status", name).isEqualTo(200);
        found.assertThat(answer.body().length).as("%s: bytes of HTML", name).isLessThan(HEAVIEST);
        found.assertThat(requests.get()).as("%s: requests", name).isLessThanOrEqualTo(MOST_REQUESTS);
        found.assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue())
                .as("%s: pixels beyond the edge", name)
                .isLessThanOrEqualTo(0);
        found.assertThat(barriers(page)).as("%s: barriers", name).isEmpty();
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static List<String> barriers(Page page) {
        var barriers = new ArrayList<String>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (SERIOUS.contains(rule.getImpact())) {
                for (CheckedNode node : rule.getNodes()) {
                    barriers.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml());
                }
            }
        }
        return barriers;
    }

    @Test
    void everyPageOfTheMatrixIsLookedAt() throws IOException {
        assertThat(screens()).isNotEmpty();
    }
}
