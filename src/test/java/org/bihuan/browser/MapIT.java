package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The map: supplied by one, read by another with a mouse, with a keyboard, on a phone and on paper. */
@ExtendWith(Journey.class)
class MapIT {

    private final County county;

    MapIT(County county) {
        this.county = county;
    }

    @Test
    void fromAnAreaToItsProblems() {
        Desk system = county.desk("sysadmin");
        Beforehand.boundaries(system);
        system.sees("有区域的单位").sees("青龙水库");
        Desk office = county.desk("office");
        Page page = open(office);
        assertThat(ScreensIT.barriers(page)).isEmpty();
        byTheMouse(page);
        byTheKeyboard(open(office));
        onPaper(open(office));
        onAPhone();
        system.reads("/boundaries").presses("移除边界").isDone();
        assertThat(office.reads("/statistics").page().locator("#map")).hasCount(0);
    }

    private static Page open(Desk office) {
        Page page = office.reads("/statistics?map=issued").page();
        assertThat(page.locator(".areas svg a"))
                .hasCount(page.locator("#t-map tbody tr").count());
        assertThat(page.locator(".areas [role=img][aria-label='青龙水库']")).hasCount(1);
        return page;
    }

    private static void byTheMouse(Page page) {
        Locator area = page.locator(".areas svg a[aria-label^='县水务局']");
        int count = count(area);
        area.locator(".area").click();
        page.waitForURL(Pattern.compile(".*/problems[?].*leadUnit=water.*"));
        assertThat(page.locator(".sheet tbody tr")).hasCount(count);
    }

    private static void byTheKeyboard(Page page) {
        Locator area = page.locator(".areas svg a[aria-label^='县民政局']");
        int count = count(area);
        var keys = new Keys(page).to(area.getAttribute("aria-label"));
        assertThat(area).isFocused();
        assertThat(page.locator(".areas .here"))
                .hasAttribute("d", area.locator(".area").getAttribute("d"));
        keys.press("Enter");
        page.waitForURL(Pattern.compile(".*/problems[?].*leadUnit=civil-affairs.*"));
        assertThat(page.locator(".sheet tbody tr")).hasCount(count);
    }

    /** Drawn anew as wide as the paper, with lines instead of colours. */
    private static void onPaper(Page page) {
        assertThat(page.locator(".areas .hatch").first()).isHidden();
        OnPaperIT.isPrintedOn(page, 210, 297);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".areas .hatch").first()).isVisible();
        assertThat(page.locator(".areas .shade-3").first()).hasCSS("fill", "rgb(255, 255, 255)");
        page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator(".areas > svg")).hasAttribute("viewBox", Pattern.compile("0 0 680 [0-9]+"));
    }

    /** Where the words have no room there is a letter, and the words stand below. */
    private void onAPhone() {
        Page page = open(county.phone("office"));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        Locator key = page.locator(".map-key li");
        assertThat(key.count()).isPositive();
        for (Locator one : key.all()) {
            String letter = one.locator("b").innerText();
            assertThat(page.locator(".areas text.figure")
                            .filter(new Locator.FilterOptions()
                                    .setHasText(Pattern.compile("^" + letter + "( [0-9]+)?$"))))
                    .hasCount(1);
        }
        assertThat(page.locator("#t-map thead")).isVisible();
    }

    private static int count(Locator area) {
        return Integer.parseInt(area.getAttribute("aria-label").replaceAll("\\D+", ""));
    }
}
