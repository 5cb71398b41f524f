package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.access.factor.Telephone;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The three administrators 三员: each does his part of it, none does another's, and none sees any business. */
@ExtendWith(Journey.class)
class AdministratorsIT {

    private static final String UNIT = "县应急管理局";
    private static final String PASSWORD = "Qing-feng_78 shi he";

    private static final List<String> BUSINESS =
            List.of("/matters", "/problems", "/tasks", "/search?q=水", "/statistics", "/archive/{城乡生活污水治理专题询问}");

    private final County county;

    AdministratorsIT(County county) {
        this.county = county;
    }

    @Test
    void anAccountIsMadeByOneAndGivenItsPostByAnother() {
        Desk system = county.desk("sysadmin");
        Desk security = county.desk("secadmin");
        String unit = theUnitIsAdded(system);
        theAccountIsMade(system, "emergency-one", "应急局经办", "emergency");
        security.reads("/accounts/emergency").sees("等待授权").sees("不能登录");
        thePostIsGranted(security, "emergency-one", unit, "handler");
        String code = theCodeTakesTwo(security, system, "emergency", "应急局经办");
        whatIsToldOnceIsNotToldAgain(system);
        Desk newcomer = county.desk("-");
        heSetsHisPassword(newcomer, "emergency", code);
        assertThat(newcomer.signsIn("emergency", PASSWORD).page().locator("aside"))
                .containsText(UNIT);
        hisPhoneIsTheSecondFactor(newcomer);
        hisSessionsAreEnded(newcomer, security);
        newcomer.forgives("400");
        theAuditorReadsWhatTheyDid();
    }

    @Test
    void anAdministratorsAccountIsMadeByThreeAndOpenedByItsOwner() {
        Desk system = county.desk("sysadmin");
        Desk security = county.desk("secadmin");
        theAccountIsMade(system, "audit-two", "审计管理员二", "logadmin2");
        thePostIsGranted(security, "audit-two", "administration", "logadmin");
        String code = theCodeTakesTwo(security, system, "logadmin2", "审计管理员二");
        Desk second = county.desk("-");
        second.reads("/activate").activates("logadmin2", code.substring(0, code.length() / 2), PASSWORD);
        assertThat(second.page().getByRole(AriaRole.ALERT)).containsText("不相符");
        second.reads("/activate").activates("logadmin2", code, PASSWORD);
        second.forgives("400");
        second.signsIn("logadmin2", PASSWORD).reads("/console").sees("管理操作");
    }

    @Test
    void nobodyDoesTwoPartsOfIt() {
        var parts = Map.of(
                "sysadmin", List.of("/register/unit", "/register/person", "/register/account", "/organization-imports"),
                "secadmin", List.of("/people/water/posts", "/sessions", "/accounts/water/activation-code"),
                "logadmin", List.of("/administrative-acts", "/archive/system"));
        for (String who : parts.keySet()) {
            Desk desk = county.desk(who);
            parts.forEach((whose, pages) -> pages.forEach(page ->
                    assertThat(desk.asks(page)).as("%s at %s", who, page).isEqualTo(who.equals(whose) ? 200 : 403)));
            assertThat(desk.reads("/units").mayDo("新增单位")).as(who).isEqualTo(who.equals("sysadmin"));
            assertThat(desk.reads("/accounts").mayDo("建立账号")).as(who).isEqualTo(who.equals("sysadmin"));
            assertThat(desk.reads("/people/water").mayDo("授予岗位")).as(who).isEqualTo(who.equals("secadmin"));
            assertThat(desk.reads("/accounts/water").mayDo("发激活码")).as(who).isEqualTo(who.equals("secadmin"));
            BUSINESS.forEach(page ->
                    assertThat(desk.asks(page)).as("%s at %s", who, page).isEqualTo(403));
        }
    }

    @Test
    void theHolidaysOfAYearAreLookedAtBeforeTheyHold() {
        // No notice is known that far ahead, whenever this runs.
        int year = LocalDate.now(Congress.ZONE).getYear() + 20;
        Desk office = county.desk("office").reads("/holidays?year=" + year);
        office.sees("还没有录入")
                .fills(Map.of(
                        "year",
                        String.valueOf(year),
                        "notices",
                        "国务院办公厅关于" + year + "年部分节假日安排的通知（演示）",
                        "rest.newYear",
                        "01-01..01-03"))
                .presses("查看影响")
                .sees("会变的期限");
        office.reads("/holidays?year=" + year).sees("还没有录入");
        office.fills(Map.of(
                        "year",
                        String.valueOf(year),
                        "notices",
                        "国务院办公厅关于" + year + "年部分节假日安排的通知（演示）",
                        "rest.newYear",
                        "01-01..01-03"))
                .presses("录入")
                .isDone();
        office.reads("/holidays?year=" + year).sees(year + "-01-03");
        Desk handler = county.desk("water").reads("/holidays?year=" + year).sees(year + "-01-03");
        assertThat(handler.mayDo("录入")).isFalse();
    }

    private String theUnitIsAdded(Desk system) {
        system.reads("/units")
                .follows("新增单位")
                .fills(Map.of("name", UNIT, "kind", "department", "organ", "government"))
                .presses("新增")
                .isDone();
        system.reads("/units?q=应急").follows(UNIT);
        return system.page().url().replaceAll(".*/", "");
    }

    private static void theAccountIsMade(Desk system, String person, String name, String login) {
        system.reads("/people")
                .follows("登记人员")
                .fills(Map.of("id", person, "name", name))
                .presses("登记")
                .isDone();
        system.reads("/people/" + person)
                .follows("建立账号")
                .fills(Map.of("login", login))
                .presses("建立")
                .isDone();
    }

    private static void thePostIsGranted(Desk security, String person, String unit, String post) {
        security.reads("/people/" + person)
                .follows("授予岗位")
                .fills(Map.of("unit", unit, "post", post))
                .presses("授予")
                .isDone();
    }

    /** Neither who asks for it nor who confirms it has more than half of what its owner types. */
    static String theCodeTakesTwo(Desk security, Desk system, String login, String name) {
        security.reads("/accounts/" + login).follows("发激活码").presses("提出申请").sees("等待系统管理员或审计管理员确认");
        String first = security.page().locator(".secret code").textContent();
        assertThat(first).isNotBlank();
        assertThat(security.reads("/accounts/" + login).seen()).doesNotContain(first);
        assertThat(security.reads("/recoveries").mayDo("确认")).isFalse();
        system.reads("/recoveries").sees(name).follows("确认").presses("确认").sees("激活码后一半");
        return first + system.page().locator(".secret code").textContent();
    }

    /** The form of before, sent once more. */
    private static void whatIsToldOnceIsNotToldAgain(Desk system) {
        system.page().reload();
        system.sees("那次的结果只显示一次").forgives("409");
        assertThat(ScreensIT.barriers(system.page())).isEmpty();
    }

    private static void heSetsHisPassword(Desk newcomer, String login, String code) {
        newcomer.reads("/login").follows("有激活码，设置密码").activates(login, code, "emergency2026");
        assertThat(newcomer.page().getByRole(AriaRole.ALERT)).containsText("不能包含");
        newcomer.activates(login, code, PASSWORD).sees("密码已设置");
        newcomer.reads("/activate").activates(login, code, PASSWORD + "!");
        assertThat(newcomer.page().getByRole(AriaRole.ALERT)).containsText("已使用");
    }

    private static void hisPhoneIsTheSecondFactor(Desk newcomer) {
        Page page = newcomer.reads("/account/second-factor").presses("开始设置").page();
        String secret = page.locator("code.secret").textContent();
        newcomer.fills(Map.of("code", Telephone.code(secret, Instant.now()))).presses("确认");
        List<String> spare = page.locator("main code").allTextContents();
        assertThat(spare).hasSize(10);
        newcomer.reads("/").presses("退出登录").reads("/login").types("emergency", PASSWORD);
        newcomer.sees("输入动态口令").fills(Map.of("code", "000000")).presses("登录");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("不正确");
        newcomer.fills(Map.of("code", spare.get(0))).presses("登录");
        assertThat(page.locator("header.bar")).isVisible();
    }

    private void hisSessionsAreEnded(Desk newcomer, Desk security) {
        security.reads("/sessions?login=emergency");
        assertThat(security.page().locator("tbody tr")).hasCount(1);
        security.follows("结束").presses("结束会话").isDone();
        newcomer.reads("/").sees("登录已结束");
    }

    private void theAuditorReadsWhatTheyDid() {
        Desk auditor = county.desk("logadmin").reads("/administrative-acts");
        for (String act : List.of("新增单位", "新增人员", "建立账号", "授予岗位", "发激活码", "结束会话")) {
            auditor.sees(act);
        }
        auditor.sees("sysadmin").sees("secadmin");
        auditor.follows("标记为已审查")
                .fills(Map.of("remark", "与授权单相符"))
                .presses("标记为已审查")
                .isDone();
        auditor.reads("/administrative-acts?reviewed=true").sees("与授权单相符");
        auditor.reads("/archive/system").sees("emergency");
        auditor.reads("/archive").presses("校验全部留痕");
        assertThat(auditor.page().locator("#verification .light.green")).isVisible();
    }
}
