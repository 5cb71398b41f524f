package org.bihuan.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** What the demo county has none of and some pages show: done by hand before anything is looked at. */
final class Beforehand {

    private static final String LIST = """
        序号,存在问题,整改要求,牵头单位,配合单位,整改时限,问题等级
        1,农村饮水水质检测频次不足,按规范增加检测频次并公开结果,县卫健局,县水务局;县财政局,3个月内,一般
        2,气象灾害预警覆盖不全,补齐预警终端,县气象局,,3个月内,一般
        """;

    /** The provider of identities the program is told of; nobody signs in by it. */
    static final String ISSUER = "https://id.example.org/realms/county";

    private Beforehand() {}

    static void prepare(Function<String, Desk> desk) {
        list(desk.apply("clerk"));
        act(desk.apply("clerk"), "/account/substitutions/new", Map.of("substitute", "committee"));
        act(desk.apply("water"), "/account/tokens/new", Map.of());
        bound(desk);
        act(desk.apply("secadmin"), "/accounts/sysadmin/activation-code", Map.of());
        boundaries(desk.apply("sysadmin"));
        township(desk.apply("sysadmin"));
        plan(desk.apply("development"));
    }

    /** An account of the business side, by two. */
    private static void bound(Function<String, Desk> desk) {
        act(desk.apply("secadmin"), "/accounts/auditor/identities", Map.of("issuer", ISSUER, "subject", "u-4711"));
        Desk third = desk.apply("logadmin").reads("/recoveries");
        third.page().locator("main a[href$='/confirmation']").first().click();
        third.page().locator("form.fill button[type=submit]").first().click();
        third.page().waitForLoadState();
    }

    /** A plan that was just handed in, and can still be taken back. */
    private static void plan(Desk unit) {
        unit.reads("/tasks").page().locator("td.what a").first().click();
        unit.sends(Map.of());
    }

    /** Areas for all units of the demo county, drawn by nobody's hand. */
    static void boundaries(Desk system) {
        Page page = system.reads("/boundaries").page();
        page.locator("input[type=file]").setInputFiles(Path.of("src/test/resources/county.geojson"));
        page.locator("input[value=wgs84]").check();
        page.locator("form.fill button[type=submit]").click();
        page.waitForLoadState();
    }

    /** A congress below, which waits for the security administrator. */
    private static void township(Desk system) {
        Page page = system.reads("/register/congress").page();
        page.locator("input[type=file]").setInputFiles(Path.of("src/test/resources/township.json"));
        page.locator("form.fill button[type=submit]").click();
        page.waitForLoadState();
    }

    /** A list of problems checked and not yet taken. */
    private static void list(Desk clerk) {
        Page page = clerk.reads("/imports").page();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("清单.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("监督事项名称").fill("农村饮水和气象预警问题清单");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并预览"))
                .click();
        page.waitForLoadState();
    }

    private static void act(Desk desk, String path, Map<String, String> given) {
        Page page = desk.reads(path).page();
        new FormByHand(page.locator("form.fill"), given).fill();
        page.locator("form.fill button[type=submit]").first().click();
        page.waitForLoadState();
    }
}
