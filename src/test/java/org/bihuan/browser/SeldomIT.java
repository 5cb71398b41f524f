package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.organization.Congress;
import org.bihuan.walker.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that are there only while something waits, runs or is in somebody's hands keep nobody out either. */
@ExtendWith({Journey.class, Looking.class})
class SeldomIT {

    private static final String DECISION = "国有企业工程项目未按规定招标";
    private static final String MATTER = "/matters/{养老服务体系建设工作情况}";
    private static final String SESSION = "示例县第十七届人大常委会测评会议";

    private final County county;
    private final LookedAt looked;

    SeldomIT(County county, LookedAt looked) {
        this.county = county;
        this.looked = looked;
    }

    @Test
    void aMergerThatWaits() {
        Desk system = county.desk("sysadmin").reads("/console");
        looked.at(system.page());
        caller(system, "sysadmin").post("/units/justice/merger", Map.of("into", "market"));
        Desk security = county.desk("secadmin").reads("/units/justice/merger/confirmation");
        looked.at(security.page());
        looked.at(security.reads("/units/justice/merger/refusal").page());
        security.sends(Map.of("reason", "没有依据"));
    }

    @Test
    void aChangeOfTheRulesBeforeAndAfterItIsDeclined() {
        Desk council = county.desk("council");
        String change = caller(council, "office")
                .post(
                        "/rulebook/proposals",
                        Map.of(
                                "preset",
                                "henan",
                                "effective",
                                LocalDate.now(Congress.ZONE).plusDays(30).toString(),
                                "reason",
                                "改用"))
                .expect(201)
                .body()
                .at("/version/id")
                .asString();
        looked.at(council.reads("/rules/versions/" + change).page());
        council.fills(Map.of("reason", "暂不改用"));
        council.page().locator("form[action$='/rejection'] button").click();
        assertThat(council.page().locator("form[action$='/rejection']")).hasCount(0);
        looked.at(council.page());
    }

    @Test
    void aTaskThatGoesFromHandToHand() {
        Desk clerk = county.desk("clerk").reads("/tasks");
        String task = clerk.page()
                .locator("main a[href$='/transfer']")
                .first()
                .getAttribute("href")
                .replace("/transfer", "");
        for (String act : new String[] {"/claim", "/copies", "/delegation"}) {
            looked.at(clerk.reads(task + act).page());
        }
        clerk.sends(Map.of("to", "committee", "note", "请先起草意见"));
        looked.at(county.desk("committee").reads(task + "/delegation/return").page());
        looked.at(clerk.reads(task + "/delegation/recall").page());
        clerk.sends(Map.of());
        looked.at(clerk.reads(task + "/unclaim").page());
        clerk.sends(Map.of());
    }

    /** At a meeting of its own: whoever looks for the codes of another vote finds one sheet. */
    @Test
    void theCodesOfAVote() {
        Desk organ = county.desk("organ").does("起草研究处理情况", MATTER);
        county.desk("committee").does("对处理情况提意见", MATTER, Map.of("outcome", "agreed"));
        organ.does("提交书面报告", MATTER);
        county.desk("council").does("决定是否提请审议", MATTER, Map.of("outcome", "heardWithVote"));
        Desk office = county.desk("office").does("记录会议审议", MATTER);
        office.does(
                "组织表决",
                MATTER,
                Map.of("outcome", "codes", "meeting", SESSION, "members", "3", "entitled", "3", "present", "3"));
        Page page = office.reads("/meetings").follows(SESSION).page();
        page.locator("main a[href^='/ballots/'][href$='/sheet']").click();
        looked.at(page);
        office.presses("显示表决码");
        assertThat(page.locator(".slips code")).hasCount(3);
        looked.at(page);
    }

    @Test
    void anExportThatWasMadeMeanwhile() {
        Desk clerk = county.desk("clerk");
        String export = caller(clerk, "clerk")
                .post("/ledger-exports", Map.of("query", ""))
                .expect(202)
                .text("id");
        Page page = clerk.reads("/problems/exports/" + export).page();
        looked.at(page);
        assertThat(page.locator("main a[href$='/file']")).isVisible();
        looked.at(page);
        page.locator("form[action$='/deletion'] button").click();
        assertThat(page).hasURL(clerk.home() + "/problems/export");
    }

    @Test
    void whatBecameOfEachOfSeveral() {
        Desk clerk = county.desk("clerk");
        Page page = clerk.reads("/tasks?state=waiting&q=" + DECISION).page();
        page.locator("main input[name=ids]").first().check();
        page.locator("button[formaction='/tasks/urges']").click();
        clerk.fills(Map.of("text", "请列入最近一次会议"))
                .page()
                .locator("form.fill .btn-primary")
                .click();
        assertThat(page.locator("section.became .light.green")).hasCount(1);
        looked.at(page);
    }

    private static Caller caller(Desk near, String login) {
        return Caller.login(Caller.connections(), URI.create(near.home()), login, Desk.PASSWORD);
    }
}
