package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page shows only when something was opened, sent or waited for keeps nobody out either. */
@ExtendWith(Journey.class)
class OpenedIT {

    private static final String OPEN = "/problems/{城乡生活污水治理专题询问}-4";
    private static final String DECISION = "/problems/{审计查出问题整改清单}-6";

    private final County county;

    OpenedIT(County county) {
        this.county = county;
    }

    @Test
    void theDialogThatAsksForReasons() {
        Desk council = county.desk("council").opens("主任会议审定", DECISION);
        Page page = council.page();
        page.locator("[name='meeting.name']").fill(FormByHand.MEETING);
        page.locator("[name='meeting.date']").fill(LocalDate.now(Congress.ZONE).toString());
        council.presses("退回重办");
        assertThat(page.locator("dialog.reason[open]")).isVisible();
        keepsNobodyOut(page, "the dialog");
        page.setViewportSize(390, 844);
        keepsNobodyOut(page, "the dialog on a phone");
        page.evaluate("() => document.querySelector('dialog[open]').append(document.createElement('button'))");
        assertThat(ScreensIT.barriers(page))
                .as("a button without a name")
                .anyMatch(it -> it.startsWith("button-name "));
    }

    @Test
    void formsThatWereSentWithErrors() {
        Desk clerk = county.desk("clerk").reads("/matters/new/supervision");
        sentEmpty(clerk.page());
        keepsNobodyOut(clerk.page(), "a new matter without anything");
        Desk council = county.desk("council").opens("主任会议审定", DECISION);
        sentEmpty(council.page());
        keepsNobodyOut(council.page(), "a task without anything");
        Desk security = county.desk("secadmin").reads("/people/clerk/posts");
        sentEmpty(security.page());
        keepsNobodyOut(security.page(), "an act of administration without anything");
        List.of(clerk, council, security).forEach(it -> it.forgives("400"));
    }

    /** A task is 120 points wide in its model and its words are 12 high: smaller than nine tenths of that nobody reads them. */
    @Test
    void aDiagramThatCanBeReadWhereItStands() {
        Page page =
                county.desk("clerk").reads("/problems/{城乡生活污水治理专题询问}-4/diagram").page();
        Locator diagram = page.locator(".diagrams figure").first();
        Locator current = diagram.locator(".bpmn-user-task").first();
        assertThat(current).isVisible();
        assertThat(current.boundingBox().width).isGreaterThan(100);
        assertThat(diagram.locator(".box").evaluate("it => it.scrollTop + it.scrollLeft > 0"))
                .as("it has gone to where it stands")
                .isEqualTo(true);
        diagram.locator("figcaption button").click();
        assertThat(diagram.locator("figcaption button")).hasText("放大");
        assertThat(diagram.locator(".box").evaluate("it => it.scrollWidth <= it.clientWidth + 1"))
                .as("whole")
                .isEqualTo(true);
        keepsNobodyOut(page, "a diagram shown whole");
    }

    @Test
    void menus() {
        Page phone = county.phone("clerk").page();
        phone.locator(".pocket summary").click();
        assertThat(phone.locator(".pocket details a").first()).isVisible();
        keepsNobodyOut(phone, "the menu of a phone");
        phone.reload();
        phone.locator(".user-menu summary").click();
        assertThat(phone.locator(".user-menu li").first()).isVisible();
        keepsNobodyOut(phone, "one's own menu on a phone");
        phone.setViewportSize(1366, 768);
        keepsNobodyOut(phone, "one's own menu");
    }

    @Test
    void listsThatShowWhatWasTyped() {
        Desk clerk = county.desk("clerk");
        Page page = clerk.opens("决定拆分", clerk.finds("三所学校周边上下学时段拥堵")).page();
        Locator several = page.locator(".also").first();
        Locator typed = several.locator("input.finder, textarea").first();
        typed.fill("j");
        assertThat(several.locator("[role=status]")).not().isEmpty();
        keepsNobodyOut(page, "units found by what was typed");
        typed.fill("没有这样的单位");
        assertThat(several.locator("[role=status]")).containsText("没有找到");
        keepsNobodyOut(page, "no units found");
    }

    @Test
    void everythingInLargeType() {
        Desk clerk = county.desk("clerk");
        Page page = clerk.page();
        page.context().addCookies(List.of(new Cookie("bihuan-large", "on").setUrl(clerk.home())));
        for (String path : List.of("/", "/problems", OPEN, OPEN + "/actions/urge", "/calendar", "/statistics")) {
            clerk.reads(path);
            assertThat(page.locator("html.large")).hasCount(1);
            keepsNobodyOut(page, path + " in large type");
        }
        page.setViewportSize(390, 844);
        keepsNobodyOut(clerk.reads("/").page(), "the workbench in large type on a phone");
    }

    /** The page's own clock goes faster, the program's does not. */
    @Test
    void theWarningBeforeASessionEnds() {
        Desk clerk = county.desk("clerk");
        Page page = clerk.page();
        page.clock().install();
        page.waitForResponse(it -> it.url().endsWith("/session"), () -> clerk.reads(OPEN + "/actions/urge"));
        int idle = ((Number) page.evaluate("async () => (await (await fetch('/session')).json()).idle")).intValue();
        page.clock().fastForward((idle - 60) * 1000L);
        Locator warning = page.locator("dialog.session[open]");
        assertThat(warning).containsText("秒后结束");
        assertThat(warning.locator("button")).isFocused();
        keepsNobodyOut(page, "the warning");
        page.clock().fastForward(120_000);
        assertThat(warning).containsText("登录已结束");
        keepsNobodyOut(page, "the end");
    }

    /** As a browser sends it that checks nothing. */
    private static void sentEmpty(Page page) {
        page.locator("form.fill")
                .evaluate(
                        "it => { it.noValidate = true; it.requestSubmit(it.querySelector('.buttons .btn-primary[type=submit]')); }");
        assertThat(page.locator(".errors").first()).isFocused();
        assertThat(page.locator(".field p.error").first()).isVisible();
    }

    private static void keepsNobodyOut(Page page, String what) {
        assertThat(ScreensIT.barriers(page)).as(what).isEmpty();
    }
}
