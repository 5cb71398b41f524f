package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Every member votes with a code from the sheet the office prints, on a phone, and nobody's code votes twice. */
final class VoteByCode {

    private final County county;

    VoteByCode(County county) {
        this.county = county;
    }

    void everyMemberVotes(Desk office, int members) {
        Page sheet = office.reads("/meetings")
                .follows(FormByHand.MEETING, false)
                .follows("打印表决码")
                .presses("显示表决码")
                .page();
        List<String> codes = sheet.locator(".slips code").allInnerTexts();
        assertThat(codes).hasSize(members);
        codes.forEach(this::votesOnce);
    }

    private void votesOnce(String code) {
        Desk phone = county.phone("-");
        Page paper = phone.reads("/vote").page();
        paper.getByLabel("表决码").fill(code);
        phone.presses("打开选票");
        paper.locator("input[type=radio]").first().check();
        phone.presses("提交");
        assertThat(paper.getByRole(AriaRole.STATUS)).isVisible();
        phone.reads("/vote");
        paper.getByLabel("表决码").fill(code);
        phone.presses("打开选票");
        assertThat(paper.getByRole(AriaRole.ALERT)).isVisible();
    }
}
