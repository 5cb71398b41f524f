package org.bihuan.problem.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.api.LedgerAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The ledger as it is read and arranged without scripts. */
@PagesOfDemoCounty
class LedgerPageTests {

    private static final Pattern VIEW = Pattern.compile("view=([0-9]+)");

    @Autowired
    MockMvc web;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    @Test
    void whatIsAskedStandsInEveryLink() throws Exception {
        String page = page("office", "/problems?sort=id&columns=light,title,due,originalDue");
        assertThat(page).contains("<table class=\"list ledger sheet two\">", "现期限", "原定期限", "data-label");
        assertThat(page).doesNotContain("<th scope=\"col\" class=\"plain\">等级</th>");
        assertThat(page).contains("/problems/totals?sort=id&amp;columns=light,title,due,originalDue\"");
        assertThat(LedgerAddress.of(Map.of("sort", "id", "q", "水")).after("M-2026-0001-1"))
                .isEqualTo("/problems?q=%E6%B0%B4&sort=id&after=M-2026-0001-1");
        assertThat(page("office", "/problems?q=水&light=red")).contains("/problems/totals?light=red&amp;q=%E6%B0%B4");
    }

    @Test
    void everyTotalOpensItsRows() throws Exception {
        String totals = page("office", "/problems/totals?group=unit");
        assertThat(totals)
                .contains("href=\"/problems?figure=open\"", "href=\"/problems?figure=onOriginalDate\"", "按原时限销号");
        for (String figure : new String[] {"open", "overdue", "closed", "onOriginalDate"}) {
            assertThat(page("office", "/problems?figure=" + figure)).contains("id=\"ledger\"");
        }
        web.perform(get("/problems?figure=guess").with(user("office"))).andExpect(status().isBadRequest());
    }

    @Test
    void groupsLinkToTheirRows() throws Exception {
        assertThat(page("office", "/problems?group=unit"))
                .contains("class=\"list ledger groups\"", "href=\"/problems?leadUnit=");
        assertThat(page("office", "/problems?group=matter")).contains("href=\"/problems?matter=M-");
        assertThat(page("agriculture", "/problems?group=unit")).contains("leadUnit=agriculture");
    }

    @Test
    void columnsAreTickedAndNumbered() throws Exception {
        assertThat(page("clerk", "/problems/columns?light=red&columns=title,light"))
                .contains("name=\"column\"", "value=\"light=red&amp;columns=title,light\"");
        web.perform(get("/problems/columns/chosen")
                        .param("address", "light=red&columns=title,light")
                        .param("column", "due", "title")
                        .param("all", "title", "light", "due")
                        .param("place", "2", "1", "1")
                        .with(user("clerk")))
                .andExpect(redirectedUrl("/problems?light=red&columns=due,title"));
        web.perform(get("/problems/columns/chosen")
                        .param("all", "title")
                        .param("place", "")
                        .with(user("clerk")))
                .andExpect(status().isBadRequest());
        web.perform(get("/problems?columns=salary").with(user("clerk"))).andExpect(status().isBadRequest());
    }

    @Test
    void aViewIsSavedOpenedSharedAndThrownAway() throws Exception {
        String to = web.perform(post("/problems/views")
                        .param("name", "红灯清单")
                        .param("query", "light=red&columns=light,title")
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/problems?light=red&columns=light,title&view=*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var found = VIEW.matcher(String.valueOf(to));
        assertThat(found.find()).isTrue();
        String view = "/problems/views/" + found.group(1);
        assertThat(page("clerk", "/problems?light=red&view=" + found.group(1))).contains("红灯清单");
        assertThat(page("office", "/problems?light=red")).doesNotContain("红灯清单");
        web.perform(post(view + "/deletion").with(user("office")).with(csrf())).andExpect(status().isNotFound());
        assertThat(Markup.html(web.perform(post("/problems/views")
                                .param("name", "红灯清单")
                                .with(user("clerk"))
                                .with(csrf()))
                        .andExpect(status().isBadRequest())
                        .andReturn()))
                .contains("您已有名为");

        does("clerk", view + "/sharing");
        assertThat(page("office", "/problems/views")).contains("红灯清单", "共享");
        does("office", view + "/default");
        web.perform(get("/problems").with(user("office")))
                .andExpect(redirectedUrl("/problems?light=red&columns=light,title&view=" + found.group(1)));
        assertThat(page("office", "/problems?view=none")).contains("id=\"ledger\"");
        web.perform(post(view + "/sharing").with(user("agriculture")).with(csrf()))
                .andExpect(status().isForbidden());
        does("clerk", view + "/deletion");
        assertThat(page("office", "/problems")).doesNotContain("红灯清单");
    }

    private void does(String login, String address) throws Exception {
        web.perform(post(address).with(user(login)).with(csrf())).andExpect(redirectedUrl("/problems/views"));
    }
}
