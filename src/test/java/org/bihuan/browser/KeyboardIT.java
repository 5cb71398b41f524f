package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything by Tab, Shift and Tab, Enter, Space and the arrows. */
@ExtendWith(Journey.class)
class KeyboardIT {

    private final County county;

    KeyboardIT(County county) {
        this.county = county;
    }

    @Test
    void aDayWithoutAMouse() {
        Page page = county.desk("-").reads("/login").page();
        var keys = new Keys(page);
        heSignsIn(keys, "vicechair");
        assertThat(page.locator("h1")).hasText("工作台");
        keys.press("Tab");
        assertThat(keys.here()).as("what comes first").isEqualTo("跳到正文");
        keys.press("Enter");
        assertThat(page.locator("main")).isFocused();
        keys.to("审核审议意见").press("Enter");
        assertThat(page.locator("form.fill")).isVisible();
        theReasonIsAskedInADialog(page, keys);
        keys.back("同意").press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("已"))
                        .first())
                .isVisible();
        heReadsTheLedger(page, keys);
    }

    /** A unit found by its initials, in the dialog that asks for it; the list by the arrows, and one's own menu. */
    @Test
    void aTaskIsDoneThroughItsDialog() {
        Desk organ = county.desk("-").reads("/login");
        Page page = organ.page();
        var keys = new Keys(page);
        heSignsIn(keys, "organ");
        assertThat(page.locator("h1")).hasText("工作台");
        hisMenuOpens(page, keys);
        String problem = organ.finds("养老护理人员数量和技能不足");
        organ.reads(problem);
        keys.press("Tab", "Enter").to("研究退回申请").press("Enter");
        assertThat(page.locator("form.fill")).isVisible();
        keys.to("同意调整").press("Space");
        Locator dialog = page.locator("dialog.reason[open]");
        assertThat(dialog.locator("input.finder")).isFocused();
        keys.type("mzj");
        assertThat(dialog.locator("[role=status]")).containsText("1");
        keys.press("ArrowDown");
        assertThat(dialog.locator("select")).isFocused();
        assertThat(dialog.locator("select")).hasValue("civil-affairs");
        keys.press("ArrowUp");
        assertThat(dialog.locator("select")).hasValue("");
        keys.press("ArrowDown");
        assertThat(dialog.locator("select")).hasValue("civil-affairs");
        keys.to("确定并提交").press("Enter");
        assertThat(page.locator("main [role=status].alert-success")).isVisible();
        organ.reads(problem + "/course").sees("同意调整").sees("县民政局");
    }

    private static void hisMenuOpens(Page page, Keys keys) {
        Locator menu = page.locator(".user-menu");
        keys.to(menu.locator("summary").innerText().strip()).press("Space");
        assertThat(menu.locator("a").first()).isVisible();
        keys.to("大字显示（适老）").press("Enter");
        assertThat(page.locator("html.large")).hasCount(1);
        keys.to(menu.locator("summary").innerText().strip()).press("Enter");
        keys.to("恢复常规字号").press("Space");
        assertThat(page.locator("html.large")).hasCount(0);
    }

    private static void heSignsIn(Keys keys, String login) {
        keys.press("Tab");
        assertThat(keys.here()).as("what comes first").isEqualTo("跳到正文");
        keys.toField("username").type(login).press("Tab").type(Desk.PASSWORD).press("Tab", "Enter");
    }

    private static void theReasonIsAskedInADialog(Page page, Keys keys) {
        keys.to("退回修改").press("Space");
        Locator dialog = page.locator("dialog.reason[open]");
        assertThat(dialog).isVisible();
        assertThat(dialog.locator("textarea")).isFocused();
        for (int at = 0; at < 12; at++) {
            page.keyboard().press(at < 6 ? "Tab" : "Shift+Tab");
            assertThat(page.evaluate("() => document.activeElement === document.body"
                            + " || document.querySelector('dialog[open]').contains(document.activeElement)"))
                    .as("the focus stays in the dialog")
                    .isEqualTo(true);
        }
        keys.press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(keys.here()).as("where the dialog was opened").isEqualTo("退回修改");
    }

    private static void heReadsTheLedger(Page page, Keys keys) {
        keys.to("问题台账").press("Enter");
        assertThat(page.locator("h1")).hasText("问题台账");
        keys.toField("light").press("ArrowDown");
        assertThat(page.locator("[name=light]")).not().hasValue("");
        String light = page.locator("[name=light]").inputValue();
        keys.to("查询").press("Enter");
        page.waitForURL(it -> it.contains("light=" + light));
        String first = page.locator(".sheet tbody tr .light").first().getAttribute("class");
        assertThat(first).contains(light);
        String title = page.locator(".sheet tbody td a").first().innerText().strip();
        keys.to(title).press("Enter");
        assertThat(page.locator(".tabs")).isVisible();
        assertThat(page.locator("main")).containsText(title);
    }
}
