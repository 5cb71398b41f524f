package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever typed for longer than a session lasts loses none of it. */
@ExtendWith(Journey.class)
class LostSessionIT {

    private static final String PROBLEM = "/problems/{城乡生活污水治理专题询问}-4";
    private static final String TEXT = "请于周五前报送整改进展，并说明逾期的原因。";

    private final County county;

    LostSessionIT(County county) {
        this.county = county;
    }

    @Test
    void whatWasTypedIsSentAfterSigningInAgain() {
        Desk clerk = county.desk("clerk").reads(PROBLEM + "/actions/urge");
        Page page = clerk.page();
        page.locator("form.fill textarea").first().fill(TEXT);
        page.context().clearCookies();
        page.locator("form.fill button[type=submit]").first().click();
        isKept(page, "登录已结束，填写的内容还在");
        heSignsInElsewhere(page);
        clerk.presses("已登录，继续");
        isKept(page, "页面已过时，填写的内容还在");
        clerk.sees("现在登录的是“clerk”").presses("重新提交").isDone();
        clerk.reads(PROBLEM + "/course").sees(TEXT);
        clerk.forgives("403");
    }

    private static void isKept(Page page, String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page.locator("main textarea")).hasValue(TEXT);
        assertThat(ScreensIT.barriers(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        page.setViewportSize(1366, 768);
    }

    private static void heSignsInElsewhere(Page page) {
        Page other = page.waitForPopup(() -> page.locator("main ol a").click());
        other.locator("input[name=username]").fill("clerk");
        other.locator("input[name=password]").fill(Desk.PASSWORD);
        other.locator("input[name=password]").press("Enter");
        assertThat(other.locator("header.bar")).isVisible();
        other.close();
    }
}
