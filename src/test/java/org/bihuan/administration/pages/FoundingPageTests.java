package org.bihuan.administration.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A congress below is founded on one page and confirmed by another administrator on another; each is shown his halves once. */
@PagesOfDemoCounty
class FoundingPageTests {

    private static final String CONFIRMATION = "/congresses/page-town/confirmation";

    private static final String CHARTER = """
            {"congress": {"id": "page-town", "name": "页面镇人大", "code": "页镇", "level": "township"},
             "units": [
               {"id": "page-town-group", "kind": "committee", "name": "监督小组"},
               {"id": "page-town-office", "kind": "generalOffice", "name": "人大办公室"},
               {"id": "page-town-presidium", "kind": "leadership", "name": "人大主席团"},
               {"id": "page-town-deputies", "kind": "deputies", "name": "人大代表"},
               {"id": "page-town-admin", "kind": "administration", "name": "系统管理"},
               {"id": "page-town-government", "kind": "organ", "name": "镇人民政府"}],
             "accounts": [
               {"login": "page-town-clerk", "name": "某镇经办", "posts": ["page-town-group/clerk"]},
               {"login": "page-town-v1", "name": "某镇核查甲", "posts": ["page-town-group/verifier"]},
               {"login": "page-town-v2", "name": "某镇核查乙", "posts": ["page-town-group/verifier"]},
               {"login": "page-town-office", "name": "某镇办公室", "posts": ["page-town-office/office"]},
               {"login": "page-town-chair", "name": "某镇副主席", "posts": ["page-town-presidium/viceChair"]},
               {"login": "page-town-council", "name": "某镇主席团", "posts": ["page-town-presidium/council"]},
               {"login": "page-town-organ", "name": "某镇政府", "posts": ["page-town-government/organ"]},
               {"login": "page-town-sys", "name": "某镇系统", "posts": ["page-town-admin/sysadmin"]},
               {"login": "page-town-sec", "name": "某镇安全", "posts": ["page-town-admin/secadmin"]},
               {"login": "page-town-log", "name": "某镇审计", "posts": ["page-town-admin/logadmin"]}]}
            """;

    @Autowired
    MockMvc web;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private ResultActions confirm(String login) throws Exception {
        return web.perform(post(CONFIRMATION).with(user(login)).with(csrf()));
    }

    private static String told(ResultActions answer) throws Exception {
        return Markup.html(answer.andExpect(status().isCreated())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private static List<String> halves(String page) {
        return Pattern.compile("<code>([^<]+)</code>")
                .matcher(page)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    @Test
    void theFounderSeesTheFirstHalvesAndWhoeverConfirmsTheSecond() throws Exception {
        String founded = told(web.perform(multipart("/register/congress")
                .file(new MockMultipartFile(
                        "charter", "c.json", "application/json", CHARTER.getBytes(StandardCharsets.UTF_8)))
                .param("parent", "shili")
                .with(user("sysadmin"))
                .with(csrf())));
        assertThat(founded).contains("已设立：页面镇人大", "激活码前一半", "page-town-sec").doesNotContain("page-town-clerk");
        assertThat(halves(founded)).hasSize(3).doesNotHaveDuplicates();

        assertThat(page("sysadmin", "/congresses")).contains("页面镇人大").doesNotContain("/confirmation");
        assertThat(page("secadmin", "/congresses")).contains(CONFIRMATION).doesNotContain("/congresses/shili/");
        assertThat(page("secadmin", "/console"))
                .containsPattern("(?s)href=\"/congresses\"(?:(?!</tr>).)*<strong>1(?:(?!</tr>).)*由您办理");
        assertThat(page("sysadmin", "/console"))
                .containsPattern("(?s)href=\"/congresses\"(?:(?!</tr>).)*<strong>1(?:(?!</tr>).)*由安全管理员办理");
        web.perform(get(CONFIRMATION).with(user("sysadmin"))).andExpect(status().isForbidden());
        confirm("sysadmin").andExpect(status().isForbidden());
        assertThat(page("secadmin", CONFIRMATION)).contains("页面镇人大", "后果");
        String confirmed = told(confirm("secadmin"));
        assertThat(confirmed).contains("已确认设立：页面镇人大", "激活码后一半", "page-town-log");
        assertThat(halves(confirmed)).hasSize(3).doesNotContainAnyElementsOf(halves(founded));
        assertThat(page("secadmin", "/congresses"))
                .doesNotContain(halves(confirmed).get(0));
        assertThat(page("secadmin", "/console"))
                .doesNotContainPattern("(?s)href=\"/congresses\"(?:(?!</tr>).)*<strong>");

        String again = "/congresses/page-town/halves";
        assertThat(page("sysadmin", "/congresses")).contains(again);
        assertThat(page("secadmin", "/congresses")).doesNotContain(again);
        web.perform(post(again).with(user("secadmin")).with(csrf())).andExpect(status().isForbidden());
        assertThat(page("sysadmin", again)).contains("重新生成激活码前一半", "页面镇人大", "随之作废");
        String redrawn = told(web.perform(post(again).with(user("sysadmin")).with(csrf())));
        assertThat(halves(redrawn)).hasSize(3).doesNotContainAnyElementsOf(halves(founded));
        assertThat(halves(told(confirm("secadmin")))).hasSize(3).doesNotContainAnyElementsOf(halves(confirmed));
    }

    @Test
    void aCharterIsBoundedLikeABody() throws Exception {
        String deep = "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}";
        web.perform(multipart("/register/congress")
                        .file(new MockMultipartFile(
                                "charter", "c.json", "application/json", deep.getBytes(StandardCharsets.UTF_8)))
                        .param("parent", "shili")
                        .with(user("sysadmin"))
                        .with(csrf()))
                .andExpect(result -> assertThat(Markup.html(result)).contains("文件不是可以读取的 JSON。"));
    }

    @Test
    void whatWasNotFoundedFromHereIsNotConfirmedHere() throws Exception {
        web.perform(post("/congresses/shili/confirmation")
                        .with(user("secadmin"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(result -> assertThat(Markup.html(result)).contains("没有办成"));
        web.perform(get("/congresses/nowhere/confirmation").with(user("secadmin")))
                .andExpect(status().isNotFound());
    }
}
