package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anybody, without an account: reads what was published, takes the data away, and rates where he is asked to. */
@ExtendWith({Journey.class, Looking.class})
class PublicIT {

    private static final String MATTER = "审计查出问题整改清单（演示数据）";

    /** What the demo's people wrote for each other and never published. */
    private static final List<String> INTERNAL = List.of("监督工委经办", "催办", "佐证", "核查", "/problems/", "T-");

    private final County county;
    private final LookedAt looked;

    PublicIT(County county, LookedAt looked) {
        this.county = county;
        this.looked = looked;
    }

    @Test
    void whatWasPublishedIsReadAndTakenAway() throws IOException {
        Desk reader = county.phone("-").reads("/public").follows(MATTER);
        Page page = reader.page();
        assertThat(page.locator("tbody tr").first()).containsText("已销号");
        assertThat(reader.seen()).contains("整改中").doesNotContain(INTERNAL);
        assertThat(page.context().cookies()).as("nobody is known here").isEmpty();
        int rows = page.locator("section[aria-labelledby=findings] tbody tr").count();
        JsonNode data = JsonMapper.shared().readTree(taken(page, "JSON"));
        assertThat(data.at("/problems").size()).isEqualTo(rows);
        assertThat(data.toString()).contains("县财政局").doesNotContain(INTERNAL);
        assertThat(new String(taken(page, "CSV"), StandardCharsets.UTF_8)
                        .strip()
                        .lines())
                .hasSize(rows + 2);
        reader.doesNotFind("/public/matters/{高标准农田建设和管护}");
    }

    @Test
    void itIsReadInEnglishAndInLargeType() {
        Desk reader = county.desk("-").reads("/public").follows("English");
        Page page = reader.page();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        reader.follows(MATTER).sees("Signed off");
        int usual = letters(page);
        reader.follows("Large type");
        assertThat(letters(page)).isGreaterThan(usual * 6 / 5);
        reader.sees("Signed off").follows("中文").sees("已销号");
        assertThat(letters(page)).as("the size stays").isGreaterThan(usual * 6 / 5);
        assertThat(page.context().cookies()).as("nobody is known here").isEmpty();
    }

    @Test
    void whoeverHasACodeRatesOnce() {
        Desk committee = county.desk("committee");
        String problem = committee.finds("村级集体资产底数不清、监管薄弱");
        committee.does("邀请阅卷", problem, Map.of("codes", "2", "question", "资产台账是否公开"));
        Page sheet = committee.reads(problem + "/ratings/sheet").page();
        looked.at(sheet);
        List<String> codes =
                committee.presses("显示评分码").page().locator(".slips code").allInnerTexts();
        assertThat(codes).hasSize(2);
        looked.at(sheet);
        Desk citizen = county.phone("-").reads("/public").follows(MATTER);
        citizen.page().locator("a[href$='/rate']").click();
        citizen.fills(Map.of("code", codes.get(0))).presses("打开评分表").sees("资产台账是否公开");
        citizen.page().getByText("4 分").check();
        citizen.fills(Map.of("comment", "村务公开栏已能看到")).presses("提交").sees("感谢您的评分");
        citizen.reads("/rate").fills(Map.of("code", codes.get(0))).presses("打开评分表");
        assertThat(citizen.page().getByRole(AriaRole.ALERT)).containsText("已经用过");
        citizen.forgives("409");
    }

    private static byte[] taken(Page page, String link) throws IOException {
        Download download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
        assertThat(download.suggestedFilename()).endsWith(link.toLowerCase(Locale.ROOT));
        return Files.readAllBytes(download.path());
    }

    /** How high a line of the page is. */
    private static int letters(Page page) {
        return (int) page.locator("main p").first().boundingBox().height;
    }
}
