package org.bihuan.administration.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Units, congresses and imports on pages, by the system administrator. */
@PagesOfDemoCounty
class OrganizationPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String page(String address) throws Exception {
        return page("sysadmin", address);
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private ResultActions send(String address, String... fields) throws Exception {
        return sendAs("sysadmin", address, fields);
    }

    private ResultActions sendAs(String login, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request.with(user(login)).with(csrf()));
    }

    private void unit(String id, String name) throws Exception {
        send("/register/unit", "id", id, "name", name, "kind", "department", "organ", "government", "aliases", "")
                .andExpect(redirectedUrl("/units"));
    }

    @Test
    void aUnitIsAddedRenamedAndGoesByOtherNames() throws Exception {
        unit("page-forest", "页面林业局");
        assertThat(page("/units")).contains("页面林业局", "县人民政府", "/register/unit");
        send("/units/page-forest/name", "name", "页面林草局", "from", "").andExpect(redirectedUrl("/units/page-forest"));
        send("/units/page-forest/aliases", "aliases", "林草局\n林业局\n").andExpect(redirectedUrl("/units/page-forest"));
        assertThat(page("/units/page-forest")).contains("页面林业局", "页面林草局", "林业局、林草局", "历来名称");
        assertThat(page("/units?q=页面林业局")).contains("page-forest");
        send("/units/page-forest/name", "name", "页面林草局", "from", "")
                .andExpect(status().isConflict())
                .andExpect(Markup.keepsThePolicy());
        send("/units/page-forest/name", "name", "新名", "from", "昨天")
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("id=\"e-from\"", "value=\"新名\""));
        send("/register/unit", "name", "", "kind", "department", "organ", "")
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("id=\"e-name\""));
    }

    @Test
    void aMergerIsLookedAtBeforeItIsDone() throws Exception {
        unit("page-old", "页面旧局");
        unit("page-next", "页面新局");
        send("/units/page-old/merger", "into", "page-next", "on", "", "preview", "true")
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(result -> assertThat(Markup.html(result)).contains("尚未合并", "页面新局", "牵头问题"));
        assertThat(page("/units/page-old")).doesNotContain("已于");
        send("/units/page-old/merger", "into", "page-next", "on", "")
                .andExpect(redirectedUrl("/units/page-old"))
                .andExpect(flash().attribute("done", Matchers.containsString("等待安全管理员确认")));
        send("/units/page-old/merger", "into", "page-next", "on", "")
                .andExpect(status().isConflict())
                .andExpect(result -> assertThat(Markup.html(result)).contains("已有一项合并申请等待确认"));
        String confirmation = "/units/page-old/merger/confirmation";
        assertThat(page("/units/page-old"))
                .contains("等待确认的单位合并", "页面新局", "确认当天")
                .doesNotContain("已于", confirmation);
        assertThat(page("secadmin", "/console")).contains("等待确认的单位合并");
        assertThat(page("secadmin", "/units")).contains("页面旧局", confirmation, "/units/page-old/merger/refusal");
        assertThat(page("secadmin", confirmation)).contains("页面旧局并入页面新局", "不能撤回", "牵头问题", "尚未合并");
        web.perform(get(confirmation).with(user("sysadmin"))).andExpect(status().isForbidden());
        web.perform(get("/units/page-next/merger/confirmation").with(user("secadmin")))
                .andExpect(status().isNotFound());
        sendAs("secadmin", "/units/page-old/merger/refusal", "reason", " ")
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("id=\"e-reason\""));
        sendAs("secadmin", "/units/page-old/merger/refusal", "reason", "没有依据")
                .andExpect(redirectedUrl("/units/page-old"));
        assertThat(page("secadmin", "/units")).doesNotContain(confirmation);
        send("/units/page-old/merger", "into", "page-next", "on", "").andExpect(redirectedUrl("/units/page-old"));
        sendAs("secadmin", confirmation).andExpect(redirectedUrl("/units/page-old"));
        assertThat(page("/units/page-old")).contains("已于", "/units/page-next").doesNotContain("/units/page-old/name");
        assertThat(page("/units?closed=true")).contains("页面旧局");
    }

    @Test
    void aUnitWithWorkIsNotClosedAndItIsSaidWhy() throws Exception {
        send("/units/water/closing", "on", "")
                .andExpect(status().isConflict())
                .andExpect(result -> assertThat(Markup.html(result)).contains("没有办成", "人在该单位任职"));
        unit("page-empty", "页面空局");
        send("/units/page-empty/closing", "on", "").andExpect(redirectedUrl("/units/page-empty"));
        web.perform(get("/units/page-empty/closing").with(user("secadmin"))).andExpect(status().isForbidden());
        web.perform(get("/units/page-empty").with(user("secadmin"))).andExpect(status().isOk());
    }

    @Test
    void congressesStandAsATree() throws Exception {
        assertThat(page("/congresses")).contains("示例县人大常委会", "/register/congress", "县级");
        assertThat(page("/congresses/shili")).contains("机关代字").doesNotContain("id=\"f-parent\"");
        send("/congresses/shili", "name", "", "code", "示例人").andExpect(status().isBadRequest());
        web.perform(get("/congresses/nowhere").with(user("sysadmin"))).andExpect(status().isNotFound());
        for (String charter : List.of("", "not json", "{\"congress\":{\"id\":\"x\"}}")) {
            web.perform(multipart("/register/congress")
                            .file(new MockMultipartFile(
                                    "charter", "c.json", "application/json", charter.getBytes(StandardCharsets.UTF_8)))
                            .param("parent", "shili")
                            .with(user("sysadmin"))
                            .with(csrf()))
                    .andExpect(status().isBadRequest())
                    .andExpect(Markup.keepsThePolicy());
        }
    }

    private ResultActions list(String text, boolean dryRun) throws Exception {
        return web.perform(multipart("/organization-imports")
                .file(new MockMultipartFile("file", "单位.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", String.valueOf(dryRun))
                .with(user("sysadmin"))
                .with(csrf()));
    }

    @Test
    void aListIsLookedAtRowByRowAndThenTaken() throws Exception {
        String text = "单位名称,类别,上级机关,别名\n页面档案馆,部门,县人民政府,\n,部门,县人民政府,\n";
        list(text, true)
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(result -> assertThat(Markup.html(result)).contains("检查结果", "尚未保存", "未接受的行", "必填"));
        assertThat(page("/units?q=页面档案馆")).contains("没有符合条件的内容");
        list(text, false)
                .andExpect(status().isCreated())
                .andExpect(result -> assertThat(Markup.html(result)).contains("导入结果", "单位 1 个"));
        assertThat(page("/units?q=页面档案馆")).contains("县", "页面档案馆");
        list("", true).andExpect(status().isBadRequest());
        list("甲,乙\n1,2\n", true)
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("没有导入"));
        web.perform(get("/organization-imports/template.xlsx").with(user("sysadmin")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"organization.xlsx\""));
    }
}
