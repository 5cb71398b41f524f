package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A congress below the county's: founded by two, entered by its own people, shown what the county shares, and given a long list. */
@ExtendWith({Journey.class, Looking.class})
class LowerCongressIT {

    private static final String TOWN = "shili-town";
    private static final String PASSWORD = "Qing-feng_78 shi he";
    private static final String SHARED = "/matters/{城乡生活污水治理专题询问}";

    /** One more than is taken over at once. */
    private static final int ROWS = 501;

    private final County county;
    private final LookedAt looked;

    LowerCongressIT(County county, LookedAt looked) {
        this.county = county;
        this.looked = looked;
    }

    @Test
    void itsOfficeReadsWhatTheCountySharesAndTakesAListOver() {
        Map<String, String> codes = founded();
        Desk town = theFirstAccountOfItsOwn(enters("town-sysadmin", codes), enters("town-secadmin", codes));
        whatTheCountyShares(county.desk("office"), town);
        aLongListIsTakenOver(town);
    }

    /** What opens the accounts of its administrators, by login. */
    private Map<String, String> founded() {
        Desk system = county.desk("sysadmin").reads("/register/congress");
        system.page().locator("input[type=file]").setInputFiles(Path.of("src/test/resources/township.json"));
        Map<String, String> halves = halves(system.presses("设立").page());
        Desk security = county.desk("secadmin").reads("/congresses").follows("确认设立");
        Map<String, String> codes = new HashMap<>();
        halves(security.presses("确认设立").page()).forEach((login, half) -> codes.put(login, halves.get(login) + half));
        assertThat(codes).hasSize(3);
        return codes;
    }

    private static Map<String, String> halves(Page page) {
        assertThat(page.locator(".secret code").first()).isVisible();
        var halves = new HashMap<String, String>();
        for (Locator row : page.locator("main tbody tr").all()) {
            halves.put(
                    row.locator(".what").innerText().strip(),
                    row.locator(".secret code").textContent());
        }
        return halves;
    }

    private Desk enters(String login, Map<String, String> codes) {
        Desk desk = county.desk("-").reads("/activate");
        desk.activates(login, codes.get(login), PASSWORD).sees("密码已设置");
        return desk.signsIn(login, PASSWORD);
    }

    /** Its posts were asked for at the founding; its own security administrator grants them. */
    private Desk theFirstAccountOfItsOwn(Desk system, Desk security) {
        Page page = security.page();
        Locator asked = page.locator("main tbody tr", new Page.LocatorOptions().setHasText("town-office"));
        security.reads("/post-proposals");
        asked.locator("a[href$='/refusal']").click();
        looked.at(page);
        security.reads("/post-proposals");
        asked.locator("a[href$='/approval']").click();
        looked.at(page);
        security.sends(Map.of());
        String code = AdministratorsIT.theCodeTakesTwo(security, system, "town-office", "某镇办公室");
        return enters("town-office", Map.of("town-office", code));
    }

    private void whatTheCountyShares(Desk office, Desk town) {
        office.reads(SHARED + "/shares/new").sends(Map.of("congress", TOWN, "level", "joint"));
        town.reads("/shared-matters").page().locator("main tbody a").first().click();
        Page page = town.page();
        String there = page.url().replaceAll(".*(/shared-matters/.*)", "$1");
        looked.at(page);
        looked.at(town.reads(there + "/acceptance").page());
        town.sends(Map.of());
        for (String part : new String[] {"", "/problems", "/course", "/documents", "/topic"}) {
            looked.at(town.reads(there + part).page());
        }
        office.reads(SHARED + "/shares").page().locator("main a[href$='/end']").click();
        looked.at(office.page());
        office.sends(Map.of());
        town.doesNotFind(there);
    }

    /** In the town, so that the ledger of the county stays as it was. */
    private void aLongListIsTakenOver(Desk town) {
        var list = new StringBuilder("序号,存在问题,牵头单位,整改时限\n");
        for (int i = 1; i <= ROWS; i++) {
            list.append(i).append(",第").append(i).append("处漏损,示例镇人民政府,3个月内\n");
        }
        Page page = town.reads("/imports").page();
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("清单.csv", "text/csv", list.toString().getBytes(StandardCharsets.UTF_8)));
        town.fills(Map.of("title", "供水管网漏损")).presses("上传并预览");
        town.fills(Map.of(
                        "hostCommittee", "shili-town-group",
                        "organ", "shili-town-government",
                        "issuedOn", LocalDate.now(Congress.ZONE).toString()))
                .presses("保存并重新检查")
                .presses("接收清单");
        page.waitForURL("**/taking");
        looked.at(page);
        town.sees("清单已接收为监督事项");
        looked.at(page);
    }
}
