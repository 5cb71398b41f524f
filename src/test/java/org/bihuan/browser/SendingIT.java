package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Between filling in a form and its answer: nothing is stuck, nothing is sent twice. */
@ExtendWith(Journey.class)
class SendingIT {

    private static final String PRESS = "it => { it.click(); it.click(); }";

    private final County county;

    SendingIT(County county) {
        this.county = county;
    }

    @Test
    void whatIsMissingOutsideTheDialogIsToldBeforeItOpens() {
        Desk clerk = county.desk("clerk").reads("/matters/new/supervision").sends(Map.of("title", "夜间施工噪声整治"));
        String matter = clerk.page().url().replaceAll(".*(/matters/M-[0-9-]+).*", "$1");
        Desk council = county.desk("council").opens("审定议题", matter);
        Page page = council.page();
        council.presses("不列入");
        assertThat(page.locator("dialog.reason[open]")).hasCount(0);
        assertThat(page.locator("[name='meeting.name']")).isFocused();
        council.sends(Map.of("outcome", "declined", "reason", "已有同类议题"));
    }

    @Test
    void pressedTwiceItIsSentOnceAndSaysThatItIsUnderWay() {
        Page page = county.desk("clerk")
                .reads("/problems/M-2026-0002-4/actions/urge")
                .page();
        page.locator("form.fill textarea").first().fill("请于周五前报送整改进展。");
        List<Route> sent = new ArrayList<>();
        page.route(Pattern.compile(".*/actions/urge$"), route -> {
            if (route.request().method().equals("POST")) {
                sent.add(route);
            } else {
                route.resume();
            }
        });
        page.locator("form.fill .buttons button[type=submit]").first().evaluate(PRESS);
        assertThat(page.locator("form.fill .sending")).hasText("正在提交…");
        assertThat(page.locator("form.fill")).hasAttribute("aria-busy", "true");
        page.locator("form.fill .buttons button[type=submit]").first().evaluate(PRESS);
        page.waitForTimeout(300);
        assertThat(sent).hasSize(1);
        sent.get(0).resume();
        assertThat(page.locator("main [role=status].alert-success")).isVisible();
        page.goBack();
        assertThat(page.locator("form.fill")).isVisible();
        assertThat(page.locator("form[aria-busy], .sending")).hasCount(0);
    }

    @Test
    void severalUnitsAreFoundByTheirInitials() {
        Desk clerk = county.desk("clerk");
        String problem = clerk.finds("三所学校周边上下学时段拥堵");
        Page page = clerk.opens("决定拆分", problem).page();
        Locator units = page.locator(".also").first();
        for (String typed : List.of("swj", "czj")) {
            units.locator("input.finder").fill(typed);
            assertThat(units.locator("select option:not([value=''])")).hasCount(1);
            units.locator("input.finder").press("Enter");
        }
        assertThat(units.locator("input[name='parts[0].assistingUnits']:checked"))
                .hasCount(2);
        assertThat(units).containsText("县水务局");
        assertThat(units.locator("select")).hasValue("");
        page.locator("button[value=row]").click();
        assertThat(page.locator("fieldset.row-of")).hasCount(2);
        assertThat(page.locator("input[name='parts[0].assistingUnits']:checked"))
                .hasCount(2);
        assertThat(clerk.reads(problem).mayDo("决定拆分")).isTrue();
    }
}
