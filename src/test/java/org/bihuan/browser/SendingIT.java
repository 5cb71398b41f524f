package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Between filling in a form and its answer: nothing is stuck, nothing is sent twice. */
@ExtendWith(Journey.class)
class SendingIT {

    private static final String URGE = "/problems/{城乡生活污水治理专题询问}-4/actions/urge";
    private static final String PRESS = "it => { it.click(); it.click(); }";

    /** Counts what would be sent and sends nothing: while a page waits for an answer, nobody can look at it from outside. */
    private static final String HOLD = "() => { window.sent = 0; window.addEventListener('submit', (it) => {"
            + " if (!it.defaultPrevented) { window.sent++; } it.preventDefault(); }); }";

    private final County county;

    SendingIT(County county) {
        this.county = county;
    }

    @Test
    void whatIsMissingOutsideTheDialogIsToldBeforeItOpens() {
        Desk clerk = county.desk("clerk").reads("/matters/new/supervision").sends(Map.of("title", "夜间施工噪声整治"));
        String matter = clerk.page().url().replaceAll(".*(/matters/M-[0-9-]+).*", "$1");
        Desk council = county.desk("council").opens("审定议题", matter);
        Page page = council.page();
        council.presses("不列入");
        assertThat(page.locator("dialog.reason[open]")).hasCount(0);
        assertThat(page.locator("[name='meeting.name']")).isFocused();
        council.sends(Map.of("outcome", "declined", "reason", "已有同类议题"));
    }

    @Test
    void pressedTwiceItIsSentOnceAndSaysThatItIsUnderWay() {
        Page page = county.desk("clerk").reads(URGE).page();
        page.evaluate(HOLD);
        page.locator("form.fill textarea").first().fill("请于周五前报送整改进展。");
        Locator send = page.locator("form.fill .buttons button[type=submit]").first();
        send.evaluate(PRESS);
        send.evaluate(PRESS);
        assertThat(page.locator("form.fill .sending")).hasText("正在提交…");
        assertThat(page.locator("form.fill")).hasAttribute("aria-busy", "true");
        assertThat(page.evaluate("() => window.sent")).isEqualTo(1);
    }

    @Test
    void whoComesBackMaySendAgain() {
        Page page = county.desk("clerk").reads(URGE).page();
        page.locator("form.fill textarea").first().fill("请说明逾期原因。");
        page.locator("form.fill .buttons button[type=submit]").first().click();
        assertThat(page.locator("main [role=status].alert-success")).isVisible();
        page.goBack();
        assertThat(page.locator("form.fill")).isVisible();
        assertThat(page.locator("form[aria-busy], .sending")).hasCount(0);
    }

    @Test
    void aPartThatCannotBeFetchedSaysSoInItsPlace() {
        Desk clerk = county.desk("clerk");
        Page page = clerk.page();
        page.route("**/problems/totals*", it -> it.abort());
        page.route("**/numbers", it -> it.fulfill(new Route.FulfillOptions().setStatus(503)));
        clerk.reads("/problems");
        assertThat(page.locator("#totals")).containsText("没有改动任何内容");
        assertThat(page.locator("#totals a")).isVisible();
        clerk.reads("/");
        assertThat(page.locator("#counted")).containsText("这一部分没有取到");
        page.unrouteAll();
        // The session ended between the page and its part: the page for signing in is no part of it.
        page.route(
                "**/numbers",
                it -> it.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(Map.of("Location", "/login"))));
        clerk.reads("/");
        assertThat(page.locator("#counted .unfetched")).isVisible();
        page.unrouteAll();
        clerk.reads("/problems");
        assertThat(page.locator("#totals")).containsText("件数");
        clerk.forgives("htmx:");
        clerk.forgives("ERR_FAILED");
        clerk.forgives("503");
    }

    /** The page's own clock goes faster; on the wall nobody presses anything. */
    @Test
    void theBoardKeepsItsFiguresAndSaysHowOldTheyAreUntilNewOnesCome() {
        Desk office = county.desk("office");
        Page page = office.page();
        page.clock().install();
        office.reads("/board");
        Locator told = page.locator(".stale");
        assertThat(told).hasText("");
        Locator figures = page.locator(".large-figures dd a");
        assertThat(figures).not().hasCount(0);
        assertThat(page.locator(".chart canvas")).hasCount(2);

        page.route("**/board?figures=now", it -> it.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.clock().fastForward(300_000);
        assertThat(told).hasText(Pattern.compile("^数据截至 .*[0-9]{2}:[0-9]{2}，更新失败，正在重试$"));
        assertThat(figures).not().hasCount(0);
        assertThat(ScreensIT.barriers(page)).isEmpty();
        // The session ended: the page for signing in is no board.
        page.unrouteAll();
        page.route(
                "**/board?figures=now",
                it -> it.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(Map.of("Location", "/login"))));
        page.waitForResponse("**/login", () -> page.clock().fastForward(30_000));
        assertThat(told).containsText("登录已结束，重新登录后继续更新");
        page.unrouteAll();
        page.waitForResponse("**/board?figures=now", () -> page.clock().fastForward(30_000));
        assertThat(told).hasText("");
        assertThat(figures).not().hasCount(0);
        assertThat(page.locator(".chart canvas")).hasCount(2);
        office.forgives("503");
    }

    @Test
    void severalUnitsAreFoundByTheirInitials() {
        Desk clerk = county.desk("clerk");
        String problem = clerk.finds("三所学校周边上下学时段拥堵");
        Page page = clerk.opens("决定拆分", problem).page();
        Locator units = page.locator(".also").first();
        Locator names = units.locator("textarea");
        for (var typed : List.of(Map.entry("swj", "县水务局"), Map.entry("czj", "县财政局"))) {
            names.pressSequentially(typed.getKey());
            assertThat(units.locator(".offered button")).hasText(new String[] {typed.getValue()});
            names.press("Enter");
        }
        assertThat(names).hasValue("县水务局、县财政局、");
        page.locator("button[value=row]").click();
        assertThat(page.locator("fieldset.row-of")).hasCount(2);
        assertThat(page.locator("[name='parts[0].assistingUnits']")).hasValue("县水务局、县财政局");
        assertThat(clerk.reads(problem).mayDo("决定拆分")).isTrue();
    }
}
