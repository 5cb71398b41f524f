package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deputy, on the phone in his pocket: is asked for a rating, gives it, thinks better of it; and sees no more than he should. */
@ExtendWith(Journey.class)
class MemberIT {

    private final County county;

    MemberIT(County county) {
        this.county = county;
    }

    @Test
    void whoeverIsInvitedRates() {
        Desk committee = county.desk("committee");
        String problem = committee.finds("河口镇污水处理站负荷率偏低");
        Desk deputy = county.phone("deputy");
        deputy.doesNotFind(problem);
        committee.does("邀请阅卷", problem, Map.of("deputies", "deputy", "question", "支管接通以后效果如何"));
        Page phone = deputy.reads("/messages").page();
        deputy.sees("请您为").follows(problem.replaceAll(".*/", ""));
        assertThat(phone.locator("h1")).hasText("河口镇污水处理站负荷率偏低");
        deputy.follows("已评 0 人", false).sees("支管接通以后效果如何");
        phone.locator("input[value='3']").check();
        deputy.fills(Map.of("comment", "雨后进水量仍然偏低")).presses("提交").isDone();
        assertThat(phone.locator("input[value='3']")).isChecked();
        phone.locator("input[value='4']").check();
        deputy.presses("提交").isDone();
        assertThat(phone.locator("input[value='4']")).isChecked();
        deputy.sees("分数和意见在截止以后显示");
        committee.reads(problem + "/ratings").sees("雨后进水量仍然偏低").sees("代表，4 分");
        assertThat(committee.seen()).doesNotContain("人大代表 ");
        committee.reads(problem + "/course");
        assertThat(committee.seen()).doesNotContain("雨后进水量");
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        Desk member = county.phone("member");
        for (String path :
                new String[] {"/matters/{基层医疗卫生服务能力建设}", "/problems/{基层医疗卫生服务能力建设}-1", "/archive/{基层医疗卫生服务能力建设}"}) {
            assertThat(member.asks(path)).as(path).isIn(403, 404);
        }
        member.reads("/problems?light=red");
        assertThat(member.seen()).doesNotContain("三所学校周边");
    }
}
