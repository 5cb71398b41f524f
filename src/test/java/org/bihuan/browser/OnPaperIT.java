package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leaves the printer: papers on A4, the ledger on A3 lying on its side, and every state in words. */
@ExtendWith(Journey.class)
class OnPaperIT {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final Pattern PAGE = Pattern.compile("/MediaBox ?\\[0 0 ([0-9.]+) ([0-9.]+)]");

    private final County county;

    OnPaperIT(County county) {
        this.county = county;
    }

    @Test
    void papersAreA4() {
        Desk office = county.desk("office");
        for (String paper : new String[] {
            "/papers/matters/{城乡生活污水治理专题询问}/opinion",
            "/papers/matters/{城乡生活污水治理专题询问}/problem-list",
            "/papers/problems/{城乡生活污水治理专题询问}-1/assignment"
        }) {
            isPrintedOn(office.reads(paper).page(), 210, 297);
            assertThat(office.page().locator(".tools")).isHidden();
        }
    }

    /** Beside a number still to be written in, too. */
    @Test
    void whoSignsStandsOnOneLine() {
        Locator line = county.desk("office")
                .reads("/papers/matters/{城乡生活污水治理专题询问}/handling-report?head=none")
                .page()
                .locator(".numbers.ascending p");
        var number = line.first().boundingBox();
        var signer = line.last().boundingBox();
        assertThat(signer.height).isLessThan(number.height * 3 / 2);
        assertThat(signer.y).isCloseTo(number.y, within(1.0));
        assertThat(signer.x).isGreaterThan(number.x + number.width);
    }

    @Test
    void theLedgerIsA3LyingOnItsSide() {
        Page ledger = county.desk("clerk").reads("/problems").page();
        isPrintedOn(ledger, 420, 297);
        assertThat(ledger.locator(".menu")).isHidden();
        assertThat(ledger.locator(".filter").first()).isHidden();
        assertThat(ledger.locator(".sheet tbody tr").first()).isVisible();
    }

    @Test
    void statesAreWordsAndNotColours() {
        Desk clerk = county.desk("clerk");
        for (String path : new String[] {"/", "/tasks", "/problems", "/problems/{城乡生活污水治理专题询问}-1", "/supervision"}) {
            Page page = clerk.reads(path).page();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setForcedColors(ForcedColors.ACTIVE));
            for (Locator light : page.locator(".light, .badge-state, .tier").all()) {
                assertThat(light.innerText()).as("a state at %s", path).isNotBlank();
            }
        }
    }

    static void isPrintedOn(Page page, int width, int height) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        var pages = PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .toList();
        assertThat(pages).as("pages of %s", page.url()).isNotEmpty();
        for (MatchResult one : pages) {
            assertThat(Double.parseDouble(one.group(1)) / POINTS_PER_MM)
                    .as(page.url())
                    .isCloseTo(width, within(1.0));
            assertThat(Double.parseDouble(one.group(2)) / POINTS_PER_MM)
                    .as(page.url())
                    .isCloseTo(height, within(1.0));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
