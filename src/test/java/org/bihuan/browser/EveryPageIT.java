package org.bihuan.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of {@code screens.txt} for whoever has no mouse, or needs everything larger. */
@ExtendWith(Journey.class)
class EveryPageIT {

    /** What Tab must come to: radio buttons of one group are one stop. The bar and the menu are gone through once for each login. */
    private static final String STOPS = """
            (known) => {
              const groups = new Set();
              const within = known && document.querySelector("header.bar") ? document.querySelector("main") : document;
              if (within !== document) { within.focus(); }
              window.stops = [...within.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                .filter((it) => it.tabIndex >= 0 && !it.disabled && it.type !== "hidden" && it.checkVisibility({ visibilityProperty: true }))
                .filter((it) => it.type !== "radio" || !groups.has(it.name) && groups.add(it.name));
              window.visited = new Set();
              window.unseen = new Set();
              const words = (it) => it.tagName + " " + (it.name || it.id || it.innerText || it.className);
              document.addEventListener("focusin", ({ target }) => {
                const style = getComputedStyle(target);
                visited.add(target.type === "radio" ? "radio " + target.name : target);
                if (!(style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none")) { unseen.add(words(target)); }
              });
              window.missed = () => stops.filter((it) => it.isConnected && !visited.has(it.type === "radio" ? "radio " + it.name : it)).map(words);
              // The parts of a date and the button of its calendar are stops too.
              return stops.length + 4 * document.querySelectorAll("input[type=date]").length + 12;
            }""";

    /** What stands beyond the edge of the page, or of a box that cannot be scrolled. */
    private static final String LOST = """
            () => {
              const lost = [];
              const beyond = document.documentElement.scrollWidth - innerWidth;
              if (beyond > 0) { lost.push("page by " + beyond); }
              document.querySelectorAll("button, .btn").forEach((it) => {
                if (it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1) { lost.push("words of a button: " + it.innerText); }
              });
              document.querySelectorAll("body *").forEach((it) => {
                const style = getComputedStyle(it);
                if (it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1 && ["hidden", "clip"].includes(style.overflowX)
                    && !it.closest("input, .canvas, svg, .chart")) {
                  lost.push(it.tagName + "." + it.className + " by " + (it.scrollWidth - it.clientWidth));
                }
              });
              return lost;
            }""";

    private final County county;

    EveryPageIT(County county) {
        this.county = county;
    }

    /** Each page is opened once for all of it: opening takes longer than looking. */
    @Test
    void tabComesToEverythingAndNothingIsLostInLargeTypeOrAtTwiceTheSize() throws IOException {
        var found = new SoftAssertions();
        Map<String, Desk> desks = new LinkedHashMap<>();
        for (Screen screen : Screen.all()) {
            if (screen.where() == Screen.Where.ENGLISH) {
                continue;
            }
            boolean known = desks.containsKey(screen.login());
            Desk desk = desks.computeIfAbsent(screen.login(), this::inLargeType);
            Page page = desk.page();
            screen.at(desk);
            nothingIsLost(screen, page, "large type", found);
            page.evaluate("() => document.documentElement.classList.remove('large')");
            page.setViewportSize(683, 384);
            nothingIsLost(screen, page, "200 %", found);
            page.setViewportSize(1366, 768);
            tabComesToEverything(screen, page, known, found);
        }
        found.assertAll();
    }

    private Desk inLargeType(String login) {
        Desk desk = county.desk(login);
        desk.page().context().addCookies(List.of(new Cookie("bihuan-large", "on").setUrl(desk.home())));
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return desk;
    }

    private static void tabComesToEverything(Screen screen, Page page, boolean known, SoftAssertions found) {
        int most = ((Number) page.evaluate(STOPS, known)).intValue();
        for (int at = 0; at < most; at++) {
            page.keyboard().press("Tab");
        }
        found.assertThat((List<?>) page.evaluate("() => missed()"))
                .as("%s: not reached by Tab", screen.name())
                .isEmpty();
        found.assertThat((List<?>) page.evaluate("() => [...unseen]"))
                .as("%s: focus not to be seen", screen.name())
                .isEmpty();
    }

    private static void nothingIsLost(Screen screen, Page page, String when, SoftAssertions found) {
        found.assertThat((List<?>) page.evaluate(LOST))
                .as("%s, %s: beyond the edge", screen.name(), when)
                .isEmpty();
    }
}
