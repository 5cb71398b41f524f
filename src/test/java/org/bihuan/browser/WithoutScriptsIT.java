package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same work where no page may run a script. */
@ExtendWith(Journey.class)
class WithoutScriptsIT {

    private final County county;

    WithoutScriptsIT(County county) {
        this.county = county;
    }

    @Test
    void everythingIsRead() {
        Desk clerk = county.plain("clerk");
        assertThat(clerk.reads("/").page().locator(".needed tbody tr").first()).isVisible();
        clerk.page().locator(".needed td.what a").first().click();
        assertThat(clerk.page().locator("form.fill .field").first()).isVisible();
        assertThat(clerk.reads("/problems?light=red")
                        .page()
                        .locator(".sheet tbody tr")
                        .first())
                .isVisible();
        clerk.follows("显示合计");
        assertThat(clerk.reads("/problems/{城乡生活污水治理专题询问}-1").page().locator("h1"))
                .isVisible();
        assertThat(clerk.reads("/problems/{城乡生活污水治理专题询问}-1/diagram")
                        .page()
                        .locator(".passed li")
                        .first())
                .isVisible();
        assertThat(clerk.reads("/matters/{城乡生活污水治理专题询问}").page().locator("h1")).isVisible();
        assertThat(clerk.reads("/matters/{城乡生活污水治理专题询问}/course")
                        .page()
                        .locator(".course li")
                        .first())
                .isVisible();
        assertThat(clerk.reads("/statistics")
                        .page()
                        .locator("main table tbody tr")
                        .first())
                .isVisible();
    }

    @Test
    void aTaskIsDone() {
        Desk unit = county.plain("urban-management");
        String problem = unit.finds("背街小巷路灯损坏照明不足");
        Page page = unit.opens("申请销号", problem).page();
        new FormByHand(page.locator("form.fill"), Map.of()).fill();
        // By the key: a click waits for two frames of an animation, and a page without scripts need not draw any.
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("提交").setExact(true))
                .first()
                .press("Enter");
        unit.isDone();
        unit.reads(problem + "/course").sees("申请销号");
    }
}
