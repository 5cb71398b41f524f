package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same work where no page may run a script. */
@ExtendWith(Journey.class)
class WithoutScriptsIT {

    private final County county;

    WithoutScriptsIT(County county) {
        this.county = county;
    }

    @Test
    void everythingIsRead() {
        Desk clerk = county.plain("clerk");
        assertThat(clerk.reads("/").page().locator(".needed tbody tr").first()).isVisible();
        clerk.page().locator(".needed td.what a").first().click();
        assertThat(clerk.page().locator("form.fill .field").first()).isVisible();
        assertThat(clerk.reads("/problems?light=red")
                        .page()
                        .locator(".sheet tbody tr")
                        .first())
                .isVisible();
        clerk.follows("显示合计");
        assertThat(clerk.reads("/problems/{城乡生活污水治理专题询问}-1").page().locator("h1"))
                .isVisible();
        assertThat(clerk.reads("/problems/{城乡生活污水治理专题询问}-1/diagram")
                        .page()
                        .locator(".passed li")
                        .first())
                .isVisible();
        assertThat(clerk.reads("/matters/{城乡生活污水治理专题询问}").page().locator("h1")).isVisible();
        assertThat(clerk.reads("/matters/{城乡生活污水治理专题询问}/course")
                        .page()
                        .locator(".course li")
                        .first())
                .isVisible();
        assertThat(clerk.reads("/statistics")
                        .page()
                        .locator("main table tbody tr")
                        .first())
                .isVisible();
    }

    @Test
    void aTaskIsDone() {
        Desk unit = county.plain("urban-management");
        String problem = unit.finds("背街小巷路灯损坏照明不足");
        Page page = unit.opens("申请销号", problem).page();
        new FormByHand(page.locator("form.fill"), Map.of()).fill();
        presses(unit, "提交").isDone();
        unit.reads(problem + "/course").sees("申请销号");
        itIsNotGoodEnough(county.plain("inspector1"), problem);
    }

    /** From the workbench; what is missing is told at its field, and what only another outcome needs is not asked for. */
    private static void itIsNotGoodEnough(Desk inspector, String problem) {
        Page page = inspector.page();
        Locator row = page.locator(".needed tr:has(a[href='" + problem + "']) td.what a");
        inspector.waitsFor("/", row).first().press("Enter");
        Locator form = page.locator("form.fill");
        presses(inspector, "提交");
        for (String field : List.of("method", "verifiedOn", "findings", "recommendation")) {
            assertThat(page.locator(".errors a[href='#f-" + field + "']")).isVisible();
            assertThat(page.locator("#e-" + field)).isVisible();
        }
        form.locator("[name=method][value=onSite]").press("Space");
        form.locator("[name=verifiedOn]").fill(LocalDate.now(Congress.ZONE).toString());
        form.locator("[name=findings]").fill("夜间察看三条街巷，一处仍不亮。");
        form.locator("[name=evidence][type=file]")
                .setInputFiles(
                        new FilePayload("夜间巡查记录.txt", "text/plain", "三条街巷，一处不亮。\n".getBytes(StandardCharsets.UTF_8)));
        form.locator("[name=outcome][value=unqualified]").press("Space");
        presses(inspector, "提交");
        assertThat(page.locator(".errors li")).hasCount(2);
        assertThat(page.locator("#e-reason")).isVisible();
        assertThat(page.locator("#e-newDue")).isVisible();
        assertThat(form.locator("[name=findings]")).hasValue("夜间察看三条街巷，一处仍不亮。");
        assertThat(form.locator(".files input:checked")).hasCount(1);
        form.locator("[name=reason]").fill("一处路灯仍未修复");
        form.locator("[name=newDue]")
                .fill(LocalDate.now(Congress.ZONE).plusDays(30).toString());
        presses(inspector, "提交").isDone().forgives("400");
        inspector.reads(problem + "/course").sees("一处路灯仍未修复").sees("夜间巡查记录.txt");
    }

    @Test
    void theLedgerIsFilteredAndTurned() {
        Desk office = county.plain("office").reads("/problems");
        Page page = office.page();
        int all = page.locator(".sheet tbody tr").count();
        page.locator("form.filter [name=light]").selectOption("red");
        presses(office, "查询");
        assertThat(page).hasURL(Pattern.compile(".*[?&]light=red.*"));
        assertThat(page.locator(".sheet tbody tr")).not().hasCount(all);
        assertThat(page.locator(".sheet tbody tr:not(:has(.light.red))")).hasCount(0);
        assertThat(page.locator("form.filter [name=light]")).hasValue("red");
        office.reads("/matters/{城乡生活污水治理专题询问}/journal");
        String newest = page.locator(".journal li").first().innerText();
        page.locator("a[rel=next]").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*[?&]after=.*"));
        assertThat(page.locator(".journal li").first()).not().hasText(newest);
        page.locator(".more a").first().press("Enter");
        assertThat(page.locator(".journal li").first()).hasText(newest);
    }

    @Test
    void howOneReadsIsChosen() {
        Desk clerk = county.plain("clerk").reads("/problems?light=red");
        Page page = clerk.page();
        fromTheMenu(clerk, "大字显示（适老）");
        assertThat(page.locator("html.large")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*/problems[?]light=red"));
        fromTheMenu(clerk, "恢复常规字号");
        assertThat(page.locator("html.large")).hasCount(0);
        fromTheMenu(clerk, "English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasURL(Pattern.compile(".*/problems[?]light=red"));
        fromTheMenu(clerk, "中文");
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
        presses(clerk, "退出登录");
        assertThat(page).hasURL(Pattern.compile(".*/login[?]out"));
        clerk.reads("/problems");
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    private static void fromTheMenu(Desk desk, String words) {
        desk.page().locator(".user-menu summary").press("Enter");
        presses(desk, words);
    }

    /** By the key: a click waits for two frames of an animation, and a page without scripts need not draw any. */
    private static Desk presses(Desk desk, String button) {
        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .press("Enter");
        return desk;
    }
}
