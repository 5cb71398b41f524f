package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.bihuan.archive.TakenAway;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one who looks things up: finds what was closed long ago, reads how it went, proves that nobody changed it, and changes nothing. */
@ExtendWith(Journey.class)
class AuditorIT {

    private static final String CLOSED = "农村供水保障工作情况";
    private static final String OPEN = "/problems/{城乡生活污水治理专题询问}-4";

    /** What a form of the page would send, with the token that belongs to it. */
    private static final String SEND = """
            async (to) => {
              const _csrf = document.querySelector("header form[action$='/logout'] [name=_csrf]").value;
              const body = new URLSearchParams({ _csrf, text: "查阅员写的话" });
              return (await fetch(to, { method: "POST", body })).status;
            }""";

    private final County county;

    AuditorIT(County county) {
        this.county = county;
    }

    @Test
    void whatWasClosedIsFoundReadVerifiedAndTakenAway() throws IOException {
        Desk auditor = county.desk("auditor");
        Page page = auditor.page();
        page.locator("#find").fill("农村供水");
        page.locator("#find").press("Enter");
        Locator found = page.locator(".found li", new Page.LocatorOptions().setHasText(CLOSED))
                .first();
        assertThat(found.locator(".badge-state")).hasText("已办结");
        found.locator("a").first().click();
        auditor.follows("办理过程").sees("立卷归档");
        assertThat(page.locator(".course li").first()).isVisible();
        auditor.follows("留痕").sees("逐条核对完好");
        tab(page, "档案与审计").click();
        theDayIsAnEarlierOne(auditor);
        auditor.follows("办理留痕").presses("校验留痕").sees("全部封存完好").sees("查阅员 于");
        isTakenAway(page);
    }

    @Test
    void whoLooksThingsUpDoesNothing() {
        Desk auditor = county.desk("auditor");
        Page page = auditor.page();
        for (String path :
                new String[] {"/", "/matters", "/problems", OPEN, "/matters/{城乡生活污水治理专题询问}", "/supervision", "/meetings"
                }) {
            auditor.reads(path);
            assertThat(page.locator(
                            "main form[method=post] button, main .acts a, main [name=ids], main a[href*='/new']"))
                    .hasCount(0);
        }
        String problem = auditor.reads(OPEN).page().url().replaceAll(".*//[^/]+", "");
        auditor.doesNotFind(problem + "/actions/urge");
        for (String path : new String[] {"/matters/new/supervision", "/imports"}) {
            assertThat(auditor.asks(path)).as(path).isEqualTo(403);
        }
        auditor.reads(OPEN);
        assertThat(page.evaluate(SEND, problem + "/actions/urge"))
                .as("the same, sent without a page for it")
                .isEqualTo(403);
        auditor.forgives("403");
        assertThat(page.evaluate(SEND, problem.replaceAll("/problems/(.*)-4", "/archive/$1/verification")))
                .as("what he may send so")
                .isEqualTo(200);
        auditor.reads(problem + "/course");
        assertThat(auditor.seen()).doesNotContain("查阅员写的话");
    }

    private static void theDayIsAnEarlierOne(Desk auditor) {
        Page page = auditor.follows("某日情况").page();
        LocalDate today = LocalDate.now(Congress.ZONE);
        assertThat(page.locator("[name=day]")).hasValue(today.toString());
        assertThat(page.locator("dl.facts")).containsText("已办结");
        assertThat(page.locator("main")).containsText("当时等待办理的任务（0）");
        page.locator("[name=day]").fill(today.minusDays(200).toString());
        auditor.presses("查看");
        assertThat(page.locator("dl.facts")).containsText(today.minusDays(200).toString());
        assertThat(page.locator("dl.facts")).containsText("进行中");
        assertThat(page.locator("main")).not().containsText("当时等待办理的任务（0）");
        page.locator("[name=day]").fill(today.minusDays(500).toString());
        auditor.presses("查看").sees("该事项还没有立项");
    }

    /** Verified on his own machine, with nothing of the program. */
    private static void isTakenAway(Page page) throws IOException {
        String head = page.locator(".verified code").innerText();
        Download file = page.waitForDownload(
                () -> page.locator("main a[href$='/archive.zip']").click());
        assertThat(file.suggestedFilename()).endsWith(".zip");
        TakenAway taken = TakenAway.of(Files.readAllBytes(file.path()));
        taken.isWhole();
        assertThat(taken.entries()).isGreaterThan(50);
        assertThat(taken.chained()).isEqualTo(head);
        assertThat(taken.text("index.html")).contains(CLOSED, head);
    }

    private static Locator tab(Page page, String words) {
        return page.locator(".tabs a", new Page.LocatorOptions().setHasText(words));
    }
}
