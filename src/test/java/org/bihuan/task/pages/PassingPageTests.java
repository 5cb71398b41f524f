package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.task.Forms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** What people do with a task among themselves, on its pages: each act once, and a second time by somebody who comes too late. */
@PagesOfDemoCounty
class PassingPageTests {

    private static final String UNIT = "culture";

    private static final String COLLEAGUE = "culture-colleague";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext program;

    /** A second handler of the unit, made once for all tests of this database. */
    private void colleague() {
        if (jdbc.sql("select count(*) from account where login = ?")
                        .param(COLLEAGUE)
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        jdbc.sql("insert into person (id, congress, name) select ?, p.congress, '文旅局另一经办' from account a"
                        + " join person p on p.id = a.person where a.login = ?")
                .params(COLLEAGUE, UNIT)
                .update();
        jdbc.sql("insert into account (login, person, password) values (?, ?, '!')")
                .params(COLLEAGUE, COLLEAGUE)
                .update();
        jdbc.sql("insert into post (person, unit, post) values (?, ?, 'handler')")
                .params(COLLEAGUE, UNIT)
                .update();
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private MvcResult send(String login, String address, String... fields) throws Exception {
        var request = post(address).with(user(login)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn();
    }

    private static int code(MvcResult answer) {
        return answer.getResponse().getStatus();
    }

    private static String at(WorkTask it) {
        return "/tasks/" + it.number();
    }

    private record WorkTask(String number, String problem, IssuedList list) {}

    private WorkTask planning(String title) {
        colleague();
        var list = IssuedList.of(program, title, UNIT, 1);
        String problem = list.problem(1);
        list.complete(UNIT, problem, "signForProblem", Map.of("outcome", "accepted"));
        return new WorkTask(list.task(UNIT, problem, "planRectification").number(), problem, list);
    }

    private Map<String, String> plan(String goal, String measures) {
        String today = program.getBean(Forms.class).today().toString();
        return Map.of("goal", goal, "measures", measures, "responsible", "经办人", "plannedOn", today);
    }

    private MvcResult handIn(WorkTask it, String goal, String measures) throws Exception {
        var fields = new ArrayList<>(List.of("as", "complete"));
        plan(goal, measures).forEach((name, value) -> fields.addAll(List.of(name, value)));
        return send(UNIT, at(it), fields.toArray(String[]::new));
    }

    @Test
    void aTaskIsTakenAndPutBack() throws Exception {
        String task = at(planning("乡镇图书室"));
        assertThat(page(UNIT, task)).contains("value=\"claim\"").doesNotContain("value=\"unclaim\"");
        assertThat(page(UNIT, task + "/claim")).contains("由您一人办理");
        assertThat(code(send(UNIT, task + "/claim"))).isEqualTo(302);
        assertThat(page(UNIT, task)).contains("value=\"unclaim\"").doesNotContain("value=\"claim\"");

        MvcResult second = send(COLLEAGUE, task + "/claim");
        assertThat(code(second)).isEqualTo(409);
        assertThat(Markup.html(second)).containsPattern("已由文旅局经办于 20[0-9]{2}-[0-9-]+ [0-9:]+ 领取");
        assertThat(code(send(COLLEAGUE, task + "/unclaim"))).isEqualTo(409);

        assertThat(code(send(UNIT, task + "/unclaim"))).isEqualTo(302);
        assertThat(code(send(COLLEAGUE, task + "/claim"))).isEqualTo(302);
        assertThat(code(send("health", task + "/claim"))).as("not there").isEqualTo(404);
    }

    @Test
    void whatWasTypedIsKeptWhenOneGoesToHandItOn() throws Exception {
        String task = at(planning("社区书吧"));
        web.perform(post(task)
                        .with(user(UNIT))
                        .with(csrf())
                        .param("as", "copies")
                        .param("goal", "年底前开放"))
                .andExpect(redirectedUrl(task + "/copies"));
        assertThat(page(UNIT, task)).contains("年底前开放");
    }

    @Test
    void aTaskIsPreparedByAColleagueAndGivenBack() throws Exception {
        String task = at(planning("文物看护"));
        assertThat(page(UNIT, task + "/delegation")).contains("文旅局另一经办");
        assertThat(code(send(UNIT, task + "/delegation", "to", COLLEAGUE))).isEqualTo(400);
        assertThat(code(send(UNIT, task + "/delegation", "to", COLLEAGUE, "note", "请先起草措施")))
                .isEqualTo(302);
        MvcResult twice = send(UNIT, task + "/delegation", "to", COLLEAGUE, "note", "请先起草措施");
        assertThat(code(twice)).isEqualTo(409);
        assertThat(Markup.html(twice)).contains("委派给文旅局另一经办");

        assertThat(page(UNIT, task)).contains("请先起草措施", "收回委派").doesNotContain("value=\"complete\"");
        String prepares = page(COLLEAGUE, task);
        assertThat(prepares).contains("value=\"delegation/return\"").doesNotContain("value=\"complete\"");
        web.perform(post(task)
                        .with(user(COLLEAGUE))
                        .with(csrf())
                        .param("as", "delegation/return")
                        .param("goal", "逐处登记"))
                .andExpect(redirectedUrl(task + "/delegation/return"));
        assertThat(code(send(COLLEAGUE, task + "/delegation/return", "opinion", "已核对现场")))
                .isEqualTo(302);
        assertThat(page(UNIT, task)).contains("已核对现场", "逐处登记", "value=\"complete\"");

        MvcResult late = send(UNIT, task + "/delegation/recall");
        assertThat(code(late)).isEqualTo(409);
        assertThat(Markup.html(late)).contains("已由文旅局另一经办于").contains("交回");
    }

    @Test
    void aPreparedTaskIsTakenBack() throws Exception {
        String task = at(planning("古树名木"));
        send(UNIT, task + "/delegation", "to", COLLEAGUE, "note", "请起草");
        assertThat(code(send(UNIT, task + "/delegation/recall"))).isEqualTo(302);
        MvcResult late = send(UNIT, task + "/delegation/recall");
        assertThat(code(late)).isEqualTo(409);
        assertThat(Markup.html(late)).contains("已由文旅局经办于").contains("收回");
        assertThat(page(UNIT, task)).contains("value=\"complete\"");
    }

    @Test
    void aCopySaysWhyItCameAndIsMarkedAsRead() throws Exception {
        WorkTask it = planning("非遗传承");
        String task = at(it);
        assertThat(page(UNIT, task + "/copies")).contains("文旅局另一经办（");
        assertThat(code(send(UNIT, task + "/copies", "note", "供参考"))).isEqualTo(400);
        assertThat(code(send(UNIT, task + "/copies", "persons", "clerk", "note", "供参考")))
                .as("not over the wall")
                .isEqualTo(400);
        String health = jdbc.sql("select person from account where login = 'health'")
                .query(String.class)
                .single();
        assertThat(code(send(UNIT, task + "/copies", "persons", health, "note", "供贵局参考")))
                .isEqualTo(302);
        assertThat(code(send(UNIT, task + "/copies", "persons", health))).isEqualTo(400);

        assertThat(page("health", "/tasks?state=copied")).contains("供贵局参考", "未读", task + "/copies/read");
        assertThat(page("health", task)).contains("抄送给您", "供贵局参考", "标为已读");
        assertThat(code(send("health", task + "/copies/read"))).isEqualTo(302);
        assertThat(page("health", "/tasks?state=copied")).doesNotContain(task + "/copies/read");
        assertThat(page(UNIT, task)).contains("（已读）");
        assertThat(code(send("water", task + "/copies/read"))).isEqualTo(404);

        it.list().complete(UNIT, it.problem(), "planRectification", plan("目标甲", "措施乙"));
        assertThat(page("health", task)).as("the paper itself").contains("措施乙");
    }

    @Test
    void allOfAUnitGetCopies() throws Exception {
        String task = at(planning("送戏下乡"));
        String name = jdbc.sql("select name from unit where id = 'health'")
                .query(String.class)
                .single();
        assertThat(code(send(UNIT, task + "/copies", "units", name))).isEqualTo(302);
        assertThat(page("health", "/tasks?state=copied&q=送戏下乡")).contains("未读");
    }

    @Test
    void oneUndoesWhatOneHasJustDone() throws Exception {
        WorkTask it = planning("应急广播");
        MvcResult done = handIn(it, "全覆盖", "逐村检修");
        assertThat(done.getFlashMap().get("recallable")).isEqualTo(it.number());
        String next = Markup.html(web.perform(get("/tasks").with(user(UNIT)).flashAttrs(done.getFlashMap()))
                .andReturn());
        assertThat(next).contains("填错了？可以撤回", at(it) + "/recall");
        assertThat(page(UNIT, "/tasks?state=done&q=应急广播")).contains(at(it) + "/recall");
        assertThat(page(UNIT, "/problems/" + it.problem() + "/course")).contains(at(it) + "/recall", "轮到", "当日办结");
        assertThat(page("organ", "/problems/" + it.problem() + "/course")).doesNotContain("/recall");

        assertThat(page(UNIT, at(it) + "/recall")).contains("重新成为您的待办", "不再等待办理", "已撤回");
        assertThat(code(send(UNIT, at(it) + "/recall"))).isEqualTo(400);
        assertThat(code(send(COLLEAGUE, at(it) + "/recall", "reason", "错"))).isEqualTo(403);
        assertThat(code(send(UNIT, at(it) + "/recall", "reason", "目标写错了"))).isEqualTo(302);
        MvcResult twice = send(UNIT, at(it) + "/recall", "reason", "目标写错了");
        assertThat(code(twice)).isEqualTo(409);
        assertThat(Markup.html(twice)).contains("已由文旅局经办于").contains("撤回");
        assertThat(page(UNIT, "/tasks?q=应急广播")).contains("应急广播问题1");
    }

    @Test
    void itIsTooLateToUndoOnceSomebodyHasBegun() throws Exception {
        WorkTask it = planning("健身步道");
        handIn(it, "贯通", "分段施工");
        String review = it.list().task("clerk", it.problem(), "reviewPlan").number();
        assertThat(code(send("clerk", "/tasks/" + review, "as", "draft", "comment", "看过")))
                .isEqualTo(302);
        assertThat(page(UNIT, "/tasks?state=done&q=健身步道")).doesNotContain("/recall");
        MvcResult late = web.perform(get(at(it) + "/recall").with(user(UNIT))).andReturn();
        assertThat(code(late)).isEqualTo(409);
        assertThat(Markup.html(late)).contains("已有人办理，不能撤回");
    }
}
