package org.bihuan.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Pages that answer a form and so have no address: what a voter and a citizen fill in once they have given their codes. They are
 * come to by hand when everything else has been looked at, because a vote changes what stands elsewhere.
 */
final class Afterwards {

    private static final String VOTE = "vote-paper-phone";
    private static final String RATE = "rate-paper-phone";

    /** What their pictures are called; a page on a phone has no other. */
    static final List<String> PICTURES = List.of(VOTE, RATE);

    private Afterwards() {}

    /**
     * Comes to each and shows it.
     *
     * @param desk somebody's at a screen, and nobody's on a phone
     */
    static void look(Function<String, Desk> desk, BiConsumer<String, Page> eye) {
        Desk phone = desk.apply("-");
        type(phone, "/vote", vote(desk), "打开选票");
        eye.accept(VOTE, phone.page());
        type(phone, "/rate", rate(desk), "打开评分表");
        eye.accept(RATE, phone.page());
    }

    /** The report on a matter is put to the session with a satisfaction vote. */
    private static String vote(Function<String, Desk> desk) {
        String matter = "/matters/{城区道路交通安全管理工作情况}";
        desk.apply("organ").does("起草研究处理情况", matter);
        desk.apply("committee").does("对处理情况提意见", matter, Map.of("outcome", "agreed"));
        desk.apply("organ").does("提交书面报告", matter);
        desk.apply("council").does("决定是否提请审议", matter, Map.of("outcome", "heardWithVote"));
        Desk office = desk.apply("office");
        office.does("记录会议审议", matter, Map.of("outcome", "accepted", "entitled", "29", "present", "28"));
        office.does("组织表决", matter, Map.of("outcome", "codes", "members", "31", "entitled", "29", "present", "28"));
        office.reads("/meetings")
                .page()
                .locator("main tbody tr", new Page.LocatorOptions().setHasText(FormByHand.MEETING))
                .locator("a")
                .first()
                .click();
        return code(office.follows("打印表决码"), "显示表决码");
    }

    private static String rate(Function<String, Desk> desk) {
        Desk committee = desk.apply("committee");
        String problem = committee.finds("村级集体资产底数不清、监管薄弱");
        committee.does("邀请阅卷", problem, Map.of("codes", "2", "question", "资产台账是否公开"));
        return code(committee.reads(problem + "/ratings/sheet"), "显示评分码");
    }

    private static String code(Desk sheet, String show) {
        Locator codes = sheet.presses(show).page().locator(".slips code");
        codes.first().waitFor();
        return codes.first().innerText();
    }

    private static void type(Desk phone, String path, String code, String open) {
        phone.reads(path).fills(Map.of("code", code)).presses(open);
        phone.page().locator("main fieldset").first().waitFor();
    }
}
