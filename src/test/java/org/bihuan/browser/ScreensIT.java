package org.bihuan.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
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

    /** Bytes of HTML of one page. */
    private static final int HEAVIEST = 150_000;

    /** Which lines are looked at, by their names; all, unless somebody is in a hurry. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("screens", ".*"));

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** Pages whose headings follow the day: what waits for whom, the latest meeting, weekdays, who did what. ScreensTests asks after their words. */
    private static final Pattern OF_THE_DAY =
            Pattern.compile("workbench.*|supervision|messages.*|meeting|calendar.*|archive-(matter|system|views)");

    private static final String STALE = "%s: its words against those of its picture; if it is as it should be, "
            + "take all pictures again: " + GuidePictures.COMMAND;

    @TempDir
    Path home;

    private final Map<String, Desk> desks = new TreeMap<>();
    private final Looked looked = new Looked();

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
        Beforehand.prepare(login -> desk(browser, program, login, "", 1366, 768));
        for (Screen screen : Screen.all().stream()
                .filter(it -> ONLY.matcher(it.name()).matches())
                .toList()) {
            Desk desk = desk(
                    browser, program, screen.login(), screen.where() == Screen.Where.ENGLISH ? "en" : "", 1366, 768);
            look(screen, desk, screen.name(), found);
            if (screen.where() == Screen.Where.PHONE) {
                look(screen, desk(browser, program, screen.login(), "", 390, 844), screen.name() + "-phone", found);
            }
        }
        Afterwards.look(
                login -> desk(
                        browser, program, login, "", login.equals("-") ? 390 : 1366, login.equals("-") ? 844 : 768),
                (name, page) -> looked.at(page, name, found));
        List<String> refused = Screen.all().stream()
                .filter(it -> it.status() != 200)
                .map(it -> program + it.start() + ": ")
                .toList();
        desks.forEach((whose, desk) -> found.assertThat(desk.complaints())
                .as("complaints, %s", whose)
                .allMatch(it -> refused.stream().anyMatch(it::startsWith)));
        Map<String, List<String>> then = FixedWords.read(GuidePictures.WORDS);
        if (Looked.WRITE) {
            if (!ONLY.pattern().equals(".*")) {
                then.forEach(looked.words()::putIfAbsent);
            }
            GuidePictures.keepOnly(looked.words().keySet());
            FixedWords.write(GuidePictures.WORDS, looked.words());
        } else {
            looked.words().forEach((name, words) -> {
                if (!OF_THE_DAY.matcher(name).matches()) {
                    found.assertThat(words).as(STALE, name).isEqualTo(then.getOrDefault(name, List.of()));
                }
            });
            found.assertThat(then.keySet())
                    .as("pictures of pages that are not looked at")
                    .allMatch(it ->
                            looked.words().containsKey(it) || !ONLY.pattern().equals(".*"));
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
        found.assertThat(answer.status()).as("%s: status", name).isEqualTo(screen.status());
        found.assertThat(answer.body().length).as("%s: bytes of HTML", name).isLessThan(HEAVIEST);
        looked.at(page, name, found);
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
