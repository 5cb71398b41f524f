package org.bihuan.staffing.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the three administrators: one enters, another grants, the third looks at what they did. */
@PagesOfDemoCounty
class ConsolePageTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private ResultActions send(String login, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request.with(user(login)).with(csrf()));
    }

    private void register(String id, String name) throws Exception {
        send("sysadmin", "/register/person", "id", id, "name", name, "email", "")
                .andExpect(redirectedUrl("/people/" + id))
                .andExpect(flash().attribute("done", Matchers.containsString(name)));
        send("sysadmin", "/register/account", "login", id, "person", id).andExpect(redirectedUrl("/accounts"));
    }

    private long number(String sql, Object... parameters) {
        return jdbc.sql(sql).params(List.of(parameters)).query(Long.class).single();
    }

    @Test
    void onePersonIsEnteredByOneAndGivenRightsByAnother() throws Exception {
        register("page-li", "页面甲");
        assertThat(page("sysadmin", "/people?q=页面甲")).contains("page-li", "登记人员");
        assertThat(page("sysadmin", "/people/page-li"))
                .contains("没有岗位", "/register/account?person=page-li")
                .doesNotContain("/people/page-li/posts\"");
        assertThat(page("secadmin", "/people?which=waiting&q=page-li")).contains("页面甲");
        assertThat(page("secadmin", "/people/page-li/posts")).contains("后果", "县水务局", "责任单位经办");
        send("secadmin", "/people/page-li/posts", "unit", "water", "post", "clerk")
                .andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(result -> assertThat(Markup.html(result))
                        .contains("id=\"e-post\"", "没有这个岗位，可以授予：责任单位经办", "href=\"#f-post\"")
                        .containsPattern("value=\"water\" selected"));
        send("secadmin", "/people/page-li/posts", "unit", "water", "post", "handler", "from", "", "until", "")
                .andExpect(redirectedUrl("/people/page-li"));
        assertThat(page("secadmin", "/people/page-li")).contains("县水务局", "在任");
        assertThat(page("logadmin", "/accounts/page-li"))
                .contains("没有", "page-li")
                .doesNotContain("登录会话", "activation-code");
        assertThat(page("secadmin", "/accounts/page-li/activation-code")).contains("您得到前一半，确认人得到后一半");
        String first = half(send("secadmin", "/accounts/page-li/activation-code"));
        assertThat(page("secadmin", "/accounts/page-li")).contains("没有").doesNotContain(first);
        long asked = number("select id from recovery_proposal where login = 'page-li'");
        assertThat(half(send("sysadmin", "/recoveries/" + asked + "/confirmation")))
                .as("who grants the post has only half of the code")
                .isNotEqualTo(first);
        long post = number("select id from post where person = 'page-li'");
        send("secadmin", "/people/page-li/posts/" + post + "/end", "lastDay", "", "reason", "")
                .andExpect(status().isBadRequest());
        send("secadmin", "/people/page-li/posts/" + post + "/end", "lastDay", "", "reason", "调离")
                .andExpect(redirectedUrl("/people/page-li"));
        assertThat(page("secadmin", "/people/page-li")).contains("已终止");
    }

    @Test
    void aLockedAccountWaitsInTheOverviewUntilItIsUnlocked() throws Exception {
        register("page-locked", "页面乙");
        jdbc.sql(
                        "insert into failed_login (failures, since, locked_until, subject)"
                                + " values (5, current_timestamp, timestamp with time zone '2099-01-01 00:00:00+00', 'login:page-locked')")
                .update();
        web.perform(get("/").with(user("secadmin"))).andExpect(forwardedUrl("/console"));
        assertThat(page("secadmin", "/console")).contains("被锁定的账号", "/accounts?state=locked", "由您办理");
        assertThat(page("sysadmin", "/console"))
                .containsPattern("(?s)state=locked(?:(?!</tr>).)*由安全管理员办理")
                .doesNotContainPattern("(?s)state=locked(?:(?!</tr>).)*由您办理");
        assertThat(page("secadmin", "/accounts?state=locked")).contains("page-locked", "锁定至");
        assertThat(page("secadmin", "/accounts/page-locked/unlock")).contains("页面乙", "后果");
        send("sysadmin", "/accounts/page-locked/unlock").andExpect(status().isForbidden());
        send("secadmin", "/accounts/page-locked/unlock").andExpect(redirectedUrl("/accounts/page-locked"));
        assertThat(page("secadmin", "/accounts?state=locked&q=page-locked")).contains("没有符合条件的内容");
    }

    @Test
    void whoHoldsAPostAndWhoHasTokensIsFound() throws Exception {
        assertThat(page("secadmin", "/people?post=auditor"))
                .contains("\"/people/" + person("auditor") + "\"", "value=\"auditor\" selected")
                .doesNotContain("\"/people/" + person("clerk") + "\"");
        web.perform(get("/people?post=nonsense").with(user("sysadmin"))).andExpect(status().isBadRequest());
        assertThat(page("secadmin", "/accounts?state=tokens")).contains("没有符合条件的内容");
        jdbc.sql(
                        "insert into api_token (hash, login, name, scope, created_at, expires) values ('page-token', 'clerk', '台账导出',"
                                + " 'read', current_timestamp, timestamp with time zone '2099-01-01 00:00:00+00')")
                .update();
        assertThat(page("secadmin", "/accounts?state=tokens"))
                .contains("href=\"/accounts/clerk#tokens\"")
                .doesNotContain("href=\"/accounts/office\"");
        web.perform(get("/accounts?state=tokens").with(user("sysadmin"))).andExpect(status().isBadRequest());
        assertThat(page("sysadmin", "/accounts?q=clerk")).doesNotContain("#tokens");
        jdbc.sql("delete from api_token where hash = 'page-token'").update();
    }

    private String person(String login) {
        return jdbc.sql("select person from account where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    @Test
    void whatWasAskedForIsGrantedOrDeclined() throws Exception {
        register("page-asked", "页面丙");
        for (String post : List.of("clerk", "head")) {
            jdbc.sql(
                            "insert into post_proposal (congress, person, unit, post, from_on, proposed_by, proposed_at)"
                                    + " values ('shili', 'page-asked', 'committee-supervision', ?, date '2026-01-01', 'sysadmin', current_timestamp)")
                    .param(post)
                    .update();
        }
        long clerk = number("select min(id) from post_proposal where person = 'page-asked'");
        long head = number("select max(id) from post_proposal where person = 'page-asked'");
        assertThat(page("secadmin", "/post-proposals")).contains("页面丙", "/post-proposals/" + clerk + "/approval");
        assertThat(page("logadmin", "/post-proposals")).contains("页面丙").doesNotContain("/approval");
        send("secadmin", "/post-proposals/" + clerk + "/approval").andExpect(redirectedUrl("/post-proposals"));
        send("secadmin", "/post-proposals/" + head + "/refusal", "reason", " ").andExpect(status().isBadRequest());
        send("secadmin", "/post-proposals/" + head + "/refusal", "reason", "编制已满")
                .andExpect(redirectedUrl("/post-proposals"));
        web.perform(get("/post-proposals/" + head + "/refusal").with(user("secadmin")))
                .andExpect(status().isNotFound());
        assertThat(number("select count(*) from post where person = 'page-asked'"))
                .isEqualTo(1);
    }

    @Test
    void aDepartureIsLookedAtBeforeItIsDone() throws Exception {
        register("page-goes", "页面丁");
        register("page-stays", "页面戊");
        for (String person : List.of("page-goes", "page-stays")) {
            send("secadmin", "/people/" + person + "/posts", "unit", "water", "post", "handler");
        }
        send("secadmin", "/people/page-goes/departure", "successor", "page-stays", "on", "", "preview", "true")
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(result -> assertThat(Markup.html(result))
                        .contains("尚未办理", "页面戊", "责任单位经办", "县水务局")
                        .doesNotContain(">page-stays<"));
        assertThat(number("select count(*) from person where id = 'page-goes' and left_on is null"))
                .isEqualTo(1);
        send("secadmin", "/people/page-goes/departure", "successor", "clerk", "on", "")
                .andExpect(status().isConflict())
                .andExpect(result -> assertThat(Markup.html(result)).contains("没有办成", "不在同一方"));
        send("secadmin", "/people/page-goes/departure", "successor", "page-goes", "on", "")
                .andExpect(status().isConflict())
                .andExpect(result -> assertThat(Markup.html(result)).contains("没有办成", "不能代理、接手自己的工作"));
        send("secadmin", "/people/page-goes/departure", "successor", "page-stays", "on", "")
                .andExpect(redirectedUrl("/people/page-goes"));
        assertThat(page("secadmin", "/people?which=left")).contains("页面丁");
    }

    @Test
    void theThirdMarksWhatHasBeenLookedAt() throws Exception {
        register("page-review", "页面己");
        long seq = number(
                "select max(seq) from journal_entry where action = 'person.created' and subject = 'page-review'");
        assertThat(page("logadmin", "/administrative-acts?reviewed=false")).contains("新增人员", "page-review", "/archive");
        assertThat(page("logadmin", "/console")).contains("尚未审查的管理操作");
        send("logadmin", "/administrative-acts/" + seq + "/review", "remark", "已核")
                .andExpect(redirectedUrl("/administrative-acts"));
        send("logadmin", "/administrative-acts/" + seq + "/review", "remark", "再核")
                .andExpect(status().isConflict());
        web.perform(get("/administrative-acts").with(user("secadmin"))).andExpect(status().isForbidden());
    }

    private void administrator(String id, String name) throws Exception {
        register(id, name);
        send("secadmin", "/people/" + id + "/posts", "unit", "administration", "post", "logadmin")
                .andExpect(redirectedUrl("/people/" + id));
    }

    private String half(ResultActions answer) throws Exception {
        String told = Markup.html(answer.andExpect(status().isCreated())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        var code = Pattern.compile("<code>([^<]+)</code>").matcher(told);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void anAdministratorsCodeIsAskedByOneAndConfirmedByAnother() throws Exception {
        administrator("page-third", "页面庚");
        String first = half(send("secadmin", "/accounts/page-third/activation-code"));
        long id = number("select id from recovery_proposal where login = 'page-third'");
        String confirmation = "/recoveries/" + id + "/confirmation";
        assertThat(page("sysadmin", "/console"))
                .containsPattern("(?s)href=\"/recoveries\"(?:(?!</tr>).)*<strong>(?:(?!</tr>).)*由您办理");
        assertThat(page("sysadmin", "/recoveries"))
                .contains("发激活码", "页面庚", "有效至", confirmation, "aria-current=\"page\"");
        assertThat(page("secadmin", "/recoveries")).contains("页面庚").doesNotContain(confirmation);
        send("secadmin", confirmation).andExpect(status().isForbidden());
        send("page-third", confirmation)
                .andExpect(status().isConflict())
                .andExpect(result -> assertThat(Markup.html(result)).contains("没有办成", "涉及您自己的账号"));
        assertThat(page("sysadmin", confirmation)).contains("页面庚 page-third：发激活码", "后果");
        String second = half(send("sysadmin", confirmation));
        assertThat(second).isNotEqualTo(first);
        assertThat(page("sysadmin", "/recoveries")).doesNotContain("页面庚", second);
        web.perform(get(confirmation).with(user("sysadmin"))).andExpect(status().isNotFound());
        send("sysadmin", confirmation).andExpect(status().isNotFound());
    }

    @Test
    void whatWaitsForASecondAdministratorIsNotSaidToBeDoneAndCanBeRefused() throws Exception {
        administrator("page-fourth", "页面辛");
        jdbc.sql("insert into second_factor (login, secret, confirmed) values ('page-fourth', 'x', current_timestamp)")
                .update();
        send("secadmin", "/accounts/page-fourth/second-factor")
                .andExpect(redirectedUrl("/accounts/page-fourth"))
                .andExpect(flash().attribute("done", Matchers.containsString("等待系统管理员或审计管理员确认")));
        long id = number("select id from recovery_proposal where login = 'page-fourth'");
        String refusal = "/recoveries/" + id + "/refusal";
        assertThat(page("logadmin", refusal)).contains("取消第二因素", "id=\"f-reason\"");
        send("logadmin", refusal, "reason", " ")
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("id=\"e-reason\""));
        send("logadmin", refusal, "reason", "本人没有提出")
                .andExpect(redirectedUrl("/recoveries"))
                .andExpect(flash().attribute("done", Matchers.containsString("页面辛")));
        send("logadmin", refusal, "reason", "再次").andExpect(status().isNotFound());
        assertThat(number("select count(*) from second_factor where login = 'page-fourth'"))
                .isEqualTo(1);
        send("secadmin", "/accounts/page-fourth/second-factor").andExpect(redirectedUrl("/accounts/page-fourth"));
        long again = number("select id from recovery_proposal where login = 'page-fourth'");
        send("logadmin", "/recoveries/" + again + "/confirmation")
                .andExpect(redirectedUrl("/recoveries"))
                .andExpect(flash().attribute("done", Matchers.containsString("已确认：页面辛")));
        assertThat(number("select count(*) from second_factor where login = 'page-fourth'"))
                .isZero();
    }

    @Test
    void anIdentityIsBoundByTwoAndUnboundByOneAndAnAdministratorsByTwo() throws Exception {
        register("page-fifth", "页面壬");
        String at = "/accounts/page-fifth/identities";
        assertThat(page("secadmin", "/people/page-fifth")).contains("绑定统一身份", at);
        assertThat(page("sysadmin", "/people/page-fifth")).doesNotContain(at);
        assertThat(page("secadmin", "/accounts/secadmin")).as("nobody his own").doesNotContain("/identities");
        assertThat(page("secadmin", at)).contains("页面壬 page-fifth", "后果", "id=\"f-subject\"");
        web.perform(get(at).with(user("sysadmin"))).andExpect(status().isForbidden());
        web.perform(get("/accounts/nobody/identities").with(user("secadmin"))).andExpect(status().isNotFound());
        send("secadmin", at, "issuer", "https://id.example", "subject", "有 空格")
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("id=\"e-subject\""));
        send("secadmin", at, "issuer", "", "subject", "s-5")
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("id=\"e-issuer\""));
        assertThat(page("secadmin", at))
                .containsPattern("<select[^>]*name=\"issuer\"")
                .containsPattern("<option value=\"https://id.example\"[^>]*selected");
        send("secadmin", at, "issuer", "https://other.example", "subject", "s-5")
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("id=\"e-issuer\"", "不是本系统设置的认证服务"));
        assertThat(number("select count(*) from oidc_binding where login = 'page-fifth'"))
                .isZero();
        send("secadmin", at, "issuer", "https://id.example", "subject", "s-5")
                .andExpect(redirectedUrl("/accounts/page-fifth"))
                .andExpect(flash().attribute("done", Matchers.containsString("等待系统管理员或审计管理员确认")));
        assertThat(number("select count(*) from oidc_binding where login = 'page-fifth'"))
                .isZero();
        long proposed = number("select id from recovery_proposal where login = 'page-fifth'");
        send("logadmin", "/recoveries/" + proposed + "/confirmation").andExpect(redirectedUrl("/recoveries"));
        send("secadmin", at, "issuer", "https://id.example", "subject", "s-6")
                .andExpect(status().isConflict())
                .andExpect(result -> assertThat(Markup.html(result)).contains("没有办成"));
        long id = number("select id from oidc_binding where login = 'page-fifth'");
        assertThat(page("secadmin", "/accounts/page-fifth")).contains("s-5", at + "/" + id);
        assertThat(page("secadmin", at + "/" + id)).contains("解除统一身份绑定", "s-5");
        send("secadmin", at + "/" + id).andExpect(redirectedUrl("/accounts/page-fifth"));
        assertThat(number("select count(*) from oidc_binding where login = 'page-fifth'"))
                .isZero();
        send("secadmin", at + "/" + id).andExpect(status().isNotFound());

        administrator("page-sixth", "页面癸");
        send("secadmin", "/accounts/page-sixth/identities", "issuer", "https://id.example", "subject", "s-7")
                .andExpect(redirectedUrl("/accounts/page-sixth"))
                .andExpect(flash().attribute("done", Matchers.containsString("等待系统管理员或审计管理员确认")));
        assertThat(number("select count(*) from oidc_binding where login = 'page-sixth'"))
                .isZero();
        long asked = number("select id from recovery_proposal where login = 'page-sixth'");
        assertThat(page("logadmin", "/recoveries/" + asked + "/confirmation")).contains("s-7");
        send("logadmin", "/recoveries/" + asked + "/confirmation").andExpect(redirectedUrl("/recoveries"));
        assertThat(number("select count(*) from oidc_binding where login = 'page-sixth'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyOfTheBusinessSideGetsIn() throws Exception {
        for (String address :
                List.of("/console", "/people", "/accounts", "/sessions", "/post-proposals", "/recoveries", "/units")) {
            web.perform(get(address).with(user("clerk"))).andExpect(status().isForbidden());
        }
        assertThat(page("sysadmin", "/console"))
                .doesNotContain("href=\"/matters\"", "href=\"/problems\"", "role=\"search\"");
        web.perform(get("/people").param("which", "nonsense").with(user("secadmin")))
                .andExpect(status().isBadRequest());
        web.perform(get("/people/nobody").with(user("secadmin"))).andExpect(status().isNotFound());
    }
}
