package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who lead: see at a glance what is late, read how it came, and urge whoever is late. */
@ExtendWith(Journey.class)
class LeaderIT {

    private static final String LATE = "河口镇污水处理站负荷率偏低";

    private final County county;

    LeaderIT(County county) {
        this.county = county;
    }

    @Test
    void everyNumberLeadsToItsRows() {
        Page leader = county.desk("vicechair").reads("/").page();
        int late = Integer.parseInt(
                leader.locator(".numbers .part dd.over").first().innerText());
        leader.locator(".numbers .part a").first().click();
        assertThat(leader.locator(".sheet tbody tr")).hasCount(late);
        leader.locator(".sheet tbody a", new Page.LocatorOptions().setHasText(LATE))
                .first()
                .click();
        assertThat(leader.locator("main")).containsText("在他人处");
        leader.locator(".tabs a", new Page.LocatorOptions().setHasText("办理过程")).click();
        assertThat(leader.locator(".course")).containsText("倒排工期");
        leader.navigate(leader.url().replaceAll("/problems/.*", "/supervision"));
        assertThat(leader.locator("main")).containsText(LATE);
        assertThat(leader.locator(".urging textarea")).isVisible();
    }

    @Test
    void whoIsLateIsUrgedAndFindsItFirst() {
        Desk head = county.desk("committee").reads("/supervision");
        Page page = head.page();
        page.locator("tr", new Page.LocatorOptions().setHasText(LATE))
                .locator("input[type=checkbox]")
                .first()
                .check();
        head.fills(Map.of("text", "请每周报告支管施工进度")).presses("催办所选问题").sees("已催办");
        assertThat(ScreensIT.barriers(page)).isEmpty();
        Desk unit = county.phone("housing").reads("/");
        Page bench = unit.page();
        assertThat(bench.locator("section.needed").first()).containsText("催办督办");
        assertThat(bench.locator("section.needed").first()).containsText(LATE);
        unit.reads("/messages").sees("请每周报告支管施工进度");
        unit.does("报告进展", unit.finds(LATE), Map.of("progress", "支管已完成六成", "percent", "60"));
        assertThat(head.reads(unit.finds(LATE) + "/course").seen()).contains("支管已完成六成");
    }
}
