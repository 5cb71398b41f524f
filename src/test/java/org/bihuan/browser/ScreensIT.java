package org.bihuan.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.bihuan.packaged.PackagedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The pages of {@code screens.txt} as people see them: on the screen of an office and on a phone, with nothing that keeps anybody
 * out, nothing cut off, no more than it may weigh, and with the words that stand on the guide's pictures. {@code -Dpictures=write}
 * takes those pictures anew.
 */
class ScreensIT {

    private static final boolean WRITE = "write".equals(System.getProperty("pictures"));

    private static final Path LOOKED_AT = Path.of("target/pictures");

    /** Bytes of HTML of one page. */
    private static final int HEAVIEST = 150_000;

    /** Requests of one page when the browser has been there before. */
    private static final int MOST_REQUESTS = 12;

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** Pages whose headings follow the day: what waits for whom, the latest meeting, weekdays, who did what. ScreensTests asks after their words. */
    private static final Pattern OF_THE_DAY =
            Pattern.compile("workbench.*|supervision|messages.*|meeting|calendar.*|archive-(matter|system|views)");

    private static final String STALE = "%s: its words against those of its picture; if it is as it should be, "
            + "take all pictures again: " + GuidePictures.COMMAND;

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

    @TempDir
    Path home;

    private final Map<String, Desk> desks = new TreeMap<>();
    private final Map<String, List<String>> words = new TreeMap<>();

    @Test
    void everyPageIsThereForEverybody() throws IOException {
        var found = new SoftAssertions();
        try (var browser = Chromium.start();
                var program = PackagedProgram.start(
                        home,
                        "--spring.profiles.active=demo",
                        // The digest of the morning would reach some pages and not others.
                        "--bihuan.reminders.at=23:59:59",
                        "--bihuan.oidc.issuer=" + Beforehand.ISSUER,
                        "--bihuan.oidc.client-id=bihuan",
                        "--bihuan.oidc.name=县统一身份认证")) {
            look(browser, program.address(), found);
        }
        found.assertAll();
    }

    void look(Chromium browser, URI program, SoftAssertions found) throws IOException {
        Files.createDirectories(LOOKED_AT);
        Beforehand.prepare(login -> desk(browser, program, login, "", 1366, 768));
        for (Screen screen : Screen.all()) {
            Desk desk = desk(
                    browser, program, screen.login(), screen.where() == Screen.Where.ENGLISH ? "en" : "", 1366, 768);
            look(screen, desk, screen.name(), found);
            if (screen.where() == Screen.Where.PHONE) {
                look(screen, desk(browser, program, screen.login(), "", 390, 844), screen.name() + "-phone", found);
            }
        }
        List<String> refused = Screen.all().stream()
                .filter(it -> it.status() != 200)
                .map(it -> program + it.start() + ": ")
                .toList();
        desks.forEach((whose, desk) -> found.assertThat(desk.complaints())
                .as("complaints, %s", whose)
                .allMatch(it -> refused.stream().anyMatch(it::startsWith)));
        if (WRITE) {
            GuidePictures.keepOnly(words.keySet());
            FixedWords.write(GuidePictures.WORDS, words);
        } else if (Files.exists(GuidePictures.WORDS)) {
            FixedWords.read(GuidePictures.WORDS).forEach((name, then) -> {
                if (!OF_THE_DAY.matcher(name).matches()) {
                    found.assertThat(words.getOrDefault(name, List.of()))
                            .as(STALE, name)
                            .isEqualTo(then);
                }
            });
        }
    }

    private Desk desk(Chromium browser, URI program, String login, String language, int width, int height) {
        return desks.computeIfAbsent(login + language + width, it -> {
            var desk = Desk.of(browser, program, login, width, height);
            if (!language.isEmpty()) {
                Page page = desk.reads("/account").page();
                page.evaluate("() => document.querySelector('form[action$=\"/appearance/language\"]').requestSubmit()");
                page.waitForCondition(() -> language.equals(page.getAttribute("html", "lang")));
            }
            return desk;
        });
    }

    private void look(Screen screen, Desk desk, String name, SoftAssertions found) throws IOException {
        Page page = desk.page();
        Response answer = desk.opens(screen.start());
        if (screen.link().isPresent()) {
            var link = page.locator(screen.link().get()).first();
            if (link.count() == 0) {
                found.fail("%s: nothing at %s leads on: %s", name, screen.start(), screen.link());
                return;
            }
            answer = page.navigate(
                    page.evaluate("it => it.href", link.elementHandle()).toString());
            found.assertThat(PathPatternParser.defaultInstance
                            .parse(screen.pattern().orElseThrow())
                            .matches(PathContainer.parsePath(
                                    URI.create(page.url()).getRawPath())))
                    .as("%s: %s is %s", name, page.url(), screen.pattern())
                    .isTrue();
        }
        page.waitForFunction(DRAWN);
        found.assertThat(answer.status()).as("%s: status", name).isEqualTo(screen.status());
        found.assertThat(answer.body().length).as("%s: bytes of HTML", name).isLessThan(HEAVIEST);
        found.assertThat(requests(page)).as("%s: requests", name).isLessThanOrEqualTo(MOST_REQUESTS);
        found.assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue())
                .as("%s: pixels beyond the edge", name)
                .isLessThanOrEqualTo(0);
        found.assertThat(barriers(page)).as("%s: barriers", name).isEmpty();
        words.put(name, FixedWords.on(page));
        page.evaluate(CHINESE_DATES);
        byte[] picture = page.screenshot();
        Files.write(LOOKED_AT.resolve(name + ".png"), picture);
        if (WRITE) {
            Files.write(GuidePictures.of(name), Picture.small(picture));
        }
    }

    /** The page itself and what it asked for; asked of the page, because a listener hears what the page before still waits for, too. */
    private static int requests(Page page) {
        String asked = "() => 1 + performance.getEntriesByType('resource').length";
        return ((Number) page.evaluate(asked)).intValue();
    }

    /** What keeps somebody out. There are no frames, for which it would be searched from a second page. */
    static List<String> barriers(Page page) {
        var barriers = new ArrayList<String>();
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            if (SERIOUS.contains(rule.getImpact())) {
                for (CheckedNode node : rule.getNodes()) {
                    barriers.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml());
                }
            }
        }
        return barriers;
    }
}
