package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ballots of paper: two people enter what was counted, each for himself, and only what both have entered holds. */
@ExtendWith(Journey.class)
class PaperCountIT {

    private static final String MATTER = "/matters/{城区道路交通安全管理工作情况}";

    private final County county;

    PaperCountIT(County county) {
        this.county = county;
    }

    @Test
    void whatTwoHaveEnteredAlikeIsTheResult() {
        Desk office = county.desk("office");
        Desk committee = county.desk("committee");
        aBallotIsHeld(office, committee);
        office.opens("录入计票结果", MATTER).fills(sheet(24, 4, 1)).presses("计票完毕").isDone();
        committee.opens("复核计票结果", MATTER).fills(sheet(24, 3, 2)).presses("与第一次录入一致");
        committee.sees("两次录入不一致：第一次 4，第二次 3").sees("第一次 1，第二次 2");
        committee.forgives("409");
        assertThat(ScreensIT.barriers(committee.page())).isEmpty();
        nothingIsCounted(office);
        committee.fills(sheet(24, 4, 1)).presses("与第一次录入一致").isDone();
        theResultIsPrinted(office);
    }

    /** The organ has reported, the meeting has heard it and votes on it. */
    private void aBallotIsHeld(Desk office, Desk committee) {
        Desk organ = county.desk("organ");
        organ.does("起草研究处理情况", MATTER);
        committee.does("对处理情况提意见", MATTER, Map.of("outcome", "agreed"));
        organ.does("提交书面报告", MATTER);
        county.desk("council").does("决定是否提请审议", MATTER, Map.of("outcome", "heardWithVote"));
        office.does("记录会议审议", MATTER).does("组织表决", MATTER, Map.of("outcome", "paper"));
    }

    private static Map<String, String> sheet(int satisfied, int basically, int dissatisfied) {
        var sheet = new HashMap<String, String>();
        Map.of("entitled", 31, "present", 29, "issued", 29, "returned", 29)
                .forEach((part, number) -> sheet.put("result." + part, String.valueOf(number)));
        Map.of("satisfied", satisfied, "basicallySatisfied", basically, "dissatisfied", dissatisfied)
                .forEach((choice, number) -> sheet.put("result.counts." + choice, String.valueOf(number)));
        return sheet;
    }

    private static void nothingIsCounted(Desk office) {
        assertThat(office.reads(MATTER).mayDo("复核计票结果"))
                .as("whoever entered it first")
                .isFalse();
        Locator vote = vote(office);
        assertThat(vote.locator(".badge-state")).hasText("投票中");
        assertThat(vote.locator("a[href$='/result']")).hasCount(0);
    }

    private static void theResultIsPrinted(Desk office) {
        Locator vote = vote(office);
        assertThat(vote.locator(".badge-state")).hasText("已有结果");
        vote.locator("a[href$='/result']").click();
        Page sheet = office.page();
        assertThat(sheet.locator("h1")).hasText("满意度测评结果表");
        assertThat(sheet.locator("section td.count:nth-child(2)")).hasText(new String[] {"24", "4", "1", "0"});
        assertThat(sheet.locator("#print")).isVisible();
        assertThat(ScreensIT.barriers(sheet)).isEmpty();
        OnPaperIT.isPrintedOn(sheet, 210, 297);
        assertThat(sheet.locator(".tools")).isHidden();
    }

    /** As it stands among the votes of its meeting. */
    private static Locator vote(Desk office) {
        String matter = office.reads(MATTER).page().url().replaceAll(".*/", "");
        office.reads("/meetings").follows(FormByHand.MEETING);
        return office.page().locator("article.vote-shown", new Page.LocatorOptions().setHasText(matter));
    }
}
