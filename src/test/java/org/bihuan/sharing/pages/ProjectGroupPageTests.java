package org.bihuan.sharing.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.bihuan.matter.GroupMember;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.pages.Markup;
import org.bihuan.sharing.ManageGroup;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The project group of a matter on its pages: the head of the committee forms it one by one, and everybody who may reads it. */
@ApiTest
class ProjectGroupPageTests {

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    ManageGroup groups;

    private MockMvc web;
    private String matter = "";
    private String group = "";

    @BeforeEach
    void aMatterWithoutAGroup() {
        web = client.builder().build();
        matter = walk.propose("乡镇敬老院消防安全监督");
        group = "/matters/" + matter + "/group";
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private String english(String login, String address) throws Exception {
        return Markup.html(
                web.perform(get(address).header("Accept-Language", "en").with(user(login)))
                        .andExpect(status().isOk())
                        .andReturn());
    }

    private ResultActions send(String login, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request.with(user(login)).with(csrf()));
    }

    private void refused(ResultActions answer, String field, String why) throws Exception {
        answer.andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(result -> assertThat(Markup.html(result))
                        .contains("href=\"#f-" + field + "\"", "id=\"e-" + field + "\"", why));
    }

    @Test
    void withoutAGroupThePageSaysWhatToDo() throws Exception {
        assertThat(page("committee", group)).contains("本事项没有项目组", "点“增加成员”", group + "/new\"");
        assertThat(page("clerk", group)).contains("由主办专工委的负责人组建").doesNotContain(group + "/new");
        assertThat(english("committee", group)).contains("This matter has no project group.", "Add a member");
        assertThat(page("clerk", "/matters/" + matter)).contains("href=\"" + group + "\"");
    }

    @Test
    void theHeadTakesPeopleInWhoSeeTheMatterAtOnce() throws Exception {
        web.perform(get("/matters/" + matter).with(user("deputy"))).andExpect(status().isNotFound());
        assertThat(page("committee", group + "/new"))
                .contains("list=\"o-person\"", "value=\"deputy\">代表<", "街道工委", "后果", "看到本事项和已交办的问题")
                .doesNotContain("value=\"water\"");
        send("committee", group + "/new", "person", "deputy", "role", "deputies", "from", "", "until", "2026-06-30")
                .andExpect(redirectedUrl(group))
                .andExpect(flash().attribute("done", "代表已列入项目组。"));
        send("committee", group + "/new", "person", "vicechair", "role", "lead", "from", "2026-04-01", "until", "")
                .andExpect(redirectedUrl(group));
        assertThat(page("committee", group))
                .containsSubsequence("代表", "代表小组", "2026-06-30", "在组", "分管副主任", "分管负责人", "2026-04-01", "未开始");
        assertThat(page("committee", group + "/new")).doesNotContain("value=\"deputy\">代表<");
        assertThat(english("committee", group)).contains("Deputies’ group", "Leader in charge", "To come");
        assertThat(page("deputy", "/matters/" + matter)).contains("href=\"" + group + "\"");
        assertThat(page("deputy", group)).contains("代表小组").doesNotContain(group + "/deputy/");
    }

    @Test
    void whatDoesNotFitIsToldAtTheField() throws Exception {
        String add = group + "/new";
        refused(send("committee", add, "person", "", "role", "deputies"), "person", "必须填写");
        refused(send("committee", add, "person", "deputy", "role", ""), "role", "必须填写");
        refused(send("committee", add, "person", "water", "role", "deputies"), "person", "不是本级人大一方的人员");
        refused(send("committee", add, "person", "deputy", "role", "boss"), "role", "可选：分管负责人、专工委、街道工委、代表小组");
        refused(send("committee", add, "person", "deputy", "role", "lead", "until", "六月"), "until", "“六月”不是有效日期");
        refused(
                send("committee", add, "person", "deputy", "role", "lead", "from", "2026-05-02", "until", "2026-05-01"),
                "until",
                "结束日期不能早于开始日期");
        send("committee", add, "person", "deputy", "role", "lead").andExpect(redirectedUrl(group));
        refused(send("committee", add, "person", "deputy", "role", "deputies"), "person", "“代表”已经在项目组名单中");
        refused(send("committee", add, "person", "member", "role", "lead"), "role", "只有一名分管负责人");
    }

    @Test
    void somebodyGetsAnotherRoleAndOtherDays() throws Exception {
        in("member", "deputies");
        assertThat(page("committee", group + "/member/change"))
                .contains("组成人员")
                .containsPattern("value=\"deputies\" selected");
        refused(
                send(
                        "committee",
                        group + "/member/change",
                        "role",
                        "lead",
                        "from",
                        "2026-05-02",
                        "until",
                        "2026-05-01"),
                "until",
                "结束日期不能早于开始日期");
        send("committee", group + "/member/change", "role", "committee", "from", "2026-03-01", "until", "2026-03-09")
                .andExpect(redirectedUrl(group));
        assertThat(page("committee", group)).containsSubsequence("组成人员", "专工委", "2026-03-01", "2026-03-09", "已到期");
        web.perform(get("/matters/" + matter).with(user("member"))).andExpect(status().isNotFound());
        web.perform(get(group + "/nobody/change").with(user("committee"))).andExpect(status().isNotFound());
    }

    @Test
    void whoeverIsTakenOutSeesNothingMore() throws Exception {
        in("member", "deputies");
        in("deputy", "deputies");
        assertThat(page("member", group)).contains("代表小组");
        assertThat(page("committee", group + "/member/end")).contains("组成人员", "后果", "权利立即终止", "移出");
        send("committee", group + "/member/end")
                .andExpect(redirectedUrl(group))
                .andExpect(flash().attribute("done", Matchers.containsString("组成人员已移出项目组")));
        web.perform(get(group).with(user("member"))).andExpect(status().isNotFound());
        send("committee", group + "/member/end").andExpect(status().isNotFound());
        assertThat(page("committee", group + "/dissolution")).contains("乡镇敬老院消防安全监督", "全部成员");
        send("committee", group + "/dissolution").andExpect(redirectedUrl(group));
        assertThat(page("committee", group)).contains("本事项没有项目组");
        web.perform(get(group).with(user("deputy"))).andExpect(status().isNotFound());
    }

    /** Each comes with the list as the other left it: the matter is locked before the group is read. */
    @Test
    void whatWasAddedMeanwhileStays() throws Exception {
        page("committee", group + "/new");
        in("member", "deputies");
        send("committee", group + "/new", "person", "deputy", "role", "deputies")
                .andExpect(redirectedUrl(group));
        assertThat(client.read("committee", "/matters/{id}/group", matter).get("members"))
                .hasSize(2);
    }

    @Test
    void nobodyElseChangesItAndNothingOfWhatHasEnded() throws Exception {
        in("member", "deputies");
        for (String login : List.of("clerk", "office", "vicechair", "member", "organ", "sysadmin")) {
            for (String act : List.of("/new", "/dissolution", "/member/change", "/member/end")) {
                web.perform(get(group + act).with(user(login))).andExpect(status().isForbidden());
                send(login, group + act).andExpect(status().isForbidden());
            }
        }
        for (String login : List.of("organ", "water", "deputy")) {
            web.perform(get(group).with(user(login))).andExpect(status().isNotFound());
        }
        web.perform(get("/matters/M-2026-9999/group").with(user("office"))).andExpect(status().isNotFound());
        jdbc.sql("update matter set state = 'closed' where id = ?")
                .param(matter)
                .update();
        assertThat(page("committee", group)).contains("组成人员").doesNotContain(group + "/new", group + "/member/");
        web.perform(get(group + "/new").with(user("committee"))).andExpect(status().isConflict());
        send("committee", group + "/member/end").andExpect(status().isConflict());
    }

    private void in(String person, String role) {
        Actor head = accounts.actor("committee", "test").orElseThrow();
        groups.add(head, matter, new GroupMember(person, "", role, null, null));
    }
}
