package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The handler of a unit, who has nothing but a phone with him. */
@ExtendWith(Journey.class)
class HandlerIT {

    private final County county;

    HandlerIT(County county) {
        this.county = county;
    }

    @Test
    void whatIsNewIsSignedForAndPlannedOnThePhone() {
        String problem = aProblemComes("部分养老机构消防设施改造滞后", "civil-affairs");
        Desk handler = county.phone("civil-affairs");
        handler.waitsFor("/", group(handler, "其他待办").getByText("签收问题")).first().click();
        handler.presses("签收").isDone();
        Page plan = handler.opens("制定整改方案", problem).page();
        String day = LocalDate.now(Congress.ZONE).plusDays(30).toString();
        plan.locator("[name=plannedOn]").fill(day);
        assertThat(plan.locator(".day")).containsText("星期");
        assertThat(plan.locator(".day")).containsText("个工作日");
        handler.fills(Map.of("goal", "两家机构改造完工并通过验收"));
        assertThat(plan.locator(".counter").first()).containsText("13");
        handler.fills(Map.of("measures", "倒排工期，改造期间二十四小时值守"));
        assertThat(plan.locator(".kept")).containsText("草稿", new ContainsTextOptions().setTimeout(30_000));
        hisSessionIsLost(handler, plan.url());
        assertThat(plan.locator("[name=measures]")).hasValue("倒排工期，改造期间二十四小时值守");
        assertThat(plan.locator("[name=plannedOn]")).hasValue(day);
        assertThat(plan.locator(".day")).containsText("星期");
        handler.sends(Map.of("responsible", "分管副局长"));
        assertThat(county.desk("clerk").reads(problem).page().locator("main")).containsText("备案整改方案");
    }

    @Test
    void whatWasSentBackStandsFirstAndIsAnswered() {
        String problem = county.desk("clerk").finds("社区助餐点运营难以为继");
        county.desk("clerk").does("备案整改方案", problem, Map.of("outcome", "commented", "comment", "补助标准由谁审定，请写明"));
        Desk handler = county.phone("civil-affairs");
        Locator returned = group(handler, "退回给我");
        handler.waitsFor("/", returned.getByText("制定整改方案")).first().click();
        assertThat(handler.page().locator("[name=measures]")).not().isEmpty();
        handler.sends(Map.of("measures", "补助标准由县民政局会同财政局拟订，报县政府常务会议审定"));
        handler.reads(problem + "/course").sees("报县政府常务会议审定").sees("补助标准由谁审定");
        askForMoreTime(handler, problem);
    }

    @Test
    void aFileIsDroppedOrPastedAndTheSecondWindowIsTold() {
        Desk handler = county.phone("traffic-police");
        String problem = handler.finds("三所学校周边上下学时段拥堵");
        county.desk("committee").does("对整改报告提意见", problem, Map.of("outcome", "revise", "comment", "请附现场照片"));
        Page first = handler.opens("报告整改情况", problem).page();
        Page second = first.context().newPage();
        second.navigate(first.url());
        hand(first, "drop", "现场照片.png");
        assertThat(first.locator(".files li", new Page.LocatorOptions().setHasText("现场照片.png"))
                        .locator("img.thumb"))
                .isVisible();
        hand(first, "paste", "截图.png");
        assertThat(first.locator(".files input:checked")).hasCount(2);
        Map<String, String> report = Map.of("result", "三所学校现场照片已附");
        new FormByHand(first.locator("form.fill"), report).fill();
        whatIsStillBeingSentIsWaitedFor(first);
        handler.sends(report);
        new FormByHand(second.locator("form.fill"), Map.of("result", "另一窗口写的话")).fill();
        assertThat(second.locator(".files input:checked")).hasCount(1);
        second.locator("form.fill .buttons button[type=button]").first().click();
        assertThat(second.locator("main")).containsText("交警大队经办");
        assertThat(second.locator("main")).containsText("三所学校现场照片已附");
        assertThat(second.locator("main textarea[readonly]").allTextContents().toString())
                .contains("另一窗口写的话");
        assertThat(ScreensIT.barriers(second)).isEmpty();
        handler.forgives("409");
    }

    /** A file on its way would be left behind; whoever is too quick is told, for the form and for its draft. */
    private static void whatIsStillBeingSentIsWaitedFor(Page page) {
        var held = new ArrayList<Route>();
        page.route("**/documents", held::add);
        hand(page, "drop", "全景.png");
        assertThat(page.locator(".files progress")).hasCount(1);
        String form = page.url();
        for (var button : List.of(
                page.locator("form.fill .buttons button:visible").first(),
                page.locator("form.fill button[formnovalidate]").first())) {
            button.click();
            assertThat(page.locator("input.handed").first().evaluate("it => document.activeElement === it"))
                    .isEqualTo(true);
            assertThat(page.locator("input.handed")
                            .first()
                            .evaluate("it => it.validationMessage")
                            .toString())
                    .contains("还有 1 个文件正在上传");
            assertThat(page.locator("dialog[open], form[aria-busy]")).hasCount(0);
            assertThat(page.url()).isEqualTo(form);
        }
        page.unroute("**/documents");
        held.forEach(Route::resume);
        assertThat(page.locator(".files input:checked")).hasCount(3);
        assertThat(page.locator("input.handed").first().evaluate("it => it.validationMessage"))
                .isEqualTo("");
    }

    private String aProblemComes(String title, String unit) {
        Desk organ = county.desk("organ");
        String problem = organ.finds(title);
        organ.does("接收交办问题", problem);
        organ.does("分解到责任单位", problem, Map.of("leadUnit", unit));
        return problem;
    }

    /** The part of the workbench that says why something is there. */
    private static Locator group(Desk desk, String why) {
        return desk.page()
                .locator(
                        "section.needed",
                        new Page.LocatorOptions()
                                .setHas(desk.page().locator("h2", new Page.LocatorOptions().setHasText(why))));
    }

    /** As after a night: the browser still shows the page, the program knows nobody any more. */
    private static void hisSessionIsLost(Desk handler, String task) {
        Page page = handler.page();
        page.context().clearCookies();
        page.reload();
        assertThat(page.locator("input[name=password]")).isVisible();
        handler.types("civil-affairs", Desk.PASSWORD);
        assertThat(page.locator("header.bar")).isVisible();
        assertThat(page.url()).startsWith(task);
        assertThat(page.locator(".draft-note")).isVisible();
    }

    private static void askForMoreTime(Desk handler, String problem) {
        String later = LocalDate.now(Congress.ZONE).plusDays(80).toString();
        handler.does("申请延期", problem, Map.of("reason", "资金须经县级财政年度预算安排", "newDue", later));
        handler.reads(problem).sees("延期").sees(later);
    }

    /** Lets a picture go over the page, or pastes it, as a browser tells of it. */
    private static void hand(Page page, String how, String name) {
        page.locator("input.handed").first().evaluate("""
                (input, [how, name]) => {
                  const canvas = Object.assign(document.createElement("canvas"), { width: 8, height: 8 });
                  const bytes = Uint8Array.from(atob(canvas.toDataURL("image/png").split(",")[1]), (it) => it.charCodeAt(0));
                  const handed = new DataTransfer();
                  handed.items.add(new File([bytes], name, { type: "image/png" }));
                  const event = how === "drop"
                    ? new DragEvent("drop", { dataTransfer: handed, bubbles: true, cancelable: true })
                    : new ClipboardEvent("paste", { clipboardData: handed, bubbles: true, cancelable: true });
                  input.dispatchEvent(event);
                }""", new String[] {how, name});
    }
}
