package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.task.Delegating;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The work list: what each line offers, and many tasks at a time. */
@PagesOfDemoCounty
class TaskListTests {

    private static final Comparator<WorkItem> SOONEST = Comparator.comparing(
                    WorkItem::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(WorkItem::id);

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext program;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    /** Signs or urges, follows where it leads, and gives what is told there. */
    private String results(String login, String address, List<String> ids, String text) throws Exception {
        MvcResult done = web.perform(post(address)
                        .with(user(login))
                        .with(csrf())
                        .param("ids", ids.toArray(String[]::new))
                        .param("text", text))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return Markup.html(web.perform(get(String.valueOf(done.getResponse().getRedirectedUrl()))
                        .with(user(login))
                        .flashAttrs(done.getFlashMap()))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private long entries(String matter) {
        return jdbc.sql("select count(*) from journal_entry where chain = ?")
                .param(matter)
                .query(Long.class)
                .single();
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void saysTheOrderAndOffersOnlyWhatOneMay() throws Exception {
        String clerk = page("clerk", "/tasks?state=waiting");
        assertThat(clerk)
                .contains("先到期的在前（已逾期的在最上面），没有期限的在后", "href=\"/tasks/urges?ids=T-", "批量催办")
                .doesNotContain("/transfer\"");
        assertThat(page("auditor", "/tasks?state=waiting"))
                .doesNotContain("/tasks/urges?ids=")
                .doesNotContain("批量催办");
        assertThat(page("water", "/tasks")).contains("先到期的在前");
    }

    /** However many newer ones there are, on the list of all, on the page of the matter and on that of the problem. */
    @Test
    void whatIsOverdueWithOthersStandsFirst() throws Exception {
        var list = IssuedList.of(program, "积水点", "culture", 1);
        long old = list.task("culture", list.problem(1), "signForProblem").id();
        jdbc.sql("update work_item set due = date '2020-03-02' where id = ?")
                .param(old)
                .update();
        try {
            newer(old, 52);
            for (String address : List.of("/matters/" + list.matter(), "/problems/" + list.problem(1))) {
                assertThat(page("clerk", address))
                        .containsOnlyOnce("2020-03-02")
                        .contains("/tasks?state=waiting&amp;q=" + address.replaceAll(".*/", ""));
                assertThat(text(page("clerk", address + "/course"))).containsPattern("现在轮到 已逾期 .*在他人处的全部任务");
            }
            assertThat(page("clerk", "/tasks?state=waiting&q=" + list.matter())).contains("2020-03-02", "rel=\"next\"");
            assertThat(text(page("clerk", "/tasks?state=waiting&q=" + list.matter())))
                    .containsPattern("2020-03-02 逾期 [0-9,]+ 天 签收问题")
                    .containsPattern("2031-01-01 还有 [0-9,]+ 天 签收问题 退回重办");
            assertThat(page("clerk", "/matters/" + list.matter())).doesNotContain("等我办理的全部任务");

            List<WorkItem> all = waiting(9_999);
            assertThat(all)
                    .isSortedAccordingTo(SOONEST)
                    .extracting(WorkItem::id)
                    .contains(old);
            assertThat(waiting(7)).isEqualTo(all);
            assertThat(all.get(0).due()).isBefore(LocalDate.of(2020, 3, 3));
        } finally {
            jdbc.sql("delete from work_item where token like 'newer-%'").update();
        }
        assertThat(page("clerk", "/matters/" + list.matter()))
                .as("where all are listed, no link says that there are more")
                .contains("2020-03-02")
                .doesNotContain("在他人处的全部任务");
    }

    /** The work list of others as pages of this size give it. */
    private List<WorkItem> waiting(int size) {
        var all = new ArrayList<WorkItem>();
        Work work = program.getBean(Work.class);
        for (String after = ""; after != null; ) {
            List<WorkItem> page = work
                    .page(
                            IssuedList.actor(program, "clerk"),
                            new Work.Question(
                                    "waiting", null, null, false, null, null, after.isEmpty() ? null : after, size))
                    .stream()
                    .map(Work.Shown::item)
                    .toList();
            all.addAll(page.subList(0, Math.min(size, page.size())));
            after = page.size() > size ? page.get(size - 1).number() : null;
        }
        return all;
    }

    /** The same task over and over, now with a date and now without, each sent back to who did it before. */
    private void newer(long id, int count) {
        jdbc.sql("""
                        insert into work_item (token, congress, matter, problem, model, activity, name, party, run, addressee, state,
                            opened_at, people, done_by, done_at, done_on)
                        select 'newer-0', congress, matter, problem, model, activity, name, party, run, addressee, 'done',
                            opened_at, people, ?, opened_at, current_date from work_item where id = ?""").params(IssuedList.actor(program, "culture").person(), id).update();
        for (int n = 1; n <= count; n++) {
            jdbc.sql("""
                            insert into work_item (token, congress, matter, problem, model, activity, name, party, run, addressee, state,
                                due, opened_at, people, asked_by)
                            select ?, congress, matter, problem, model, activity, name, party, run, addressee, state,
                                cast(? as date), opened_at, people, ? from work_item where id = ?""")
                    .params(
                            "newer-" + n,
                            n % 3 == 0 ? null : LocalDate.of(2031, 1, 1 + n % 5),
                            IssuedList.actor(program, "clerk").person(),
                            id)
                    .update();
        }
    }

    @Test
    void manyAreSignedForEachByItself() throws Exception {
        var list = IssuedList.of(program, "文化馆场地", "culture", 3);
        var ids = new ArrayList<String>();
        for (int n = 1; n <= 3; n++) {
            ids.add(list.task("culture", list.problem(n), "signForProblem").number());
        }
        String listed = page("culture", "/tasks?q=文化馆");
        assertThat(listed).contains("批量签收", "name=\"ids\" value=\"" + ids.get(0) + "\"", "/transfer\"");
        String chosen = page("culture", "/tasks/signings?ids=" + ids.get(0) + "&ids=" + ids.get(1));
        assertThat(chosen).contains("将签收以下 2 项任务", "文化馆场地问题1", "文化馆场地问题2").doesNotContain("文化馆场地问题3");

        long before = entries(list.matter());
        ids.add("T-999999");
        list.complete("culture", list.problem(2), "signForProblem", Map.of("outcome", "accepted"));
        String results = text(results("culture", "/tasks/signings", ids, ""));

        assertThat(results)
                .contains("已签收 2 项，没有办理 2 项")
                .contains(ids.get(0) + " 文化馆场地问题1 已签收")
                .contains("没有办理", "已由文旅局经办")
                .contains(ids.get(2) + " 文化馆场地问题3 已签收");
        assertThat(entries(list.matter())).isEqualTo(before + 3);
        assertThat(jdbc.sql("select distinct status from problem where matter = ?")
                        .param(list.matter())
                        .query(String.class)
                        .list())
                .containsExactly("accepted");
    }

    @Test
    void whatIsNoMereSigningIsOpenedAndFilledIn() throws Exception {
        var list = IssuedList.of(program, "乡村书屋", "culture", 1);
        String sign = list.task("culture", list.problem(1), "signForProblem").number();
        web.perform(post("/tasks/" + sign)
                        .with(user("culture"))
                        .with(csrf())
                        .param("as", "draft")
                        .param("outcome", "returned"))
                .andExpect(redirectedUrl("/tasks/" + sign));
        assertThat(page("culture", "/tasks?state=drafts")).contains(sign, "乡村书屋问题1");

        assertThat(text(results("culture", "/tasks/signings", List.of(sign), "")))
                .contains("没有办理", "起草了别的结果");

        list.complete("culture", list.problem(1), "signForProblem", Map.of("outcome", "accepted"));
        String plan = list.task("culture", list.problem(1), "planRectification").number();
        assertThat(text(results("culture", "/tasks/signings", List.of(plan), "")))
                .contains("不能批量签收");
    }

    @Test
    void manyAreUrgedWithOneResultEach() throws Exception {
        var list = IssuedList.of(program, "公厕管理", "culture", 2);
        String first = list.task("culture", list.problem(1), "signForProblem").number();
        String second = list.task("culture", list.problem(2), "signForProblem").number();

        String refused = Markup.html(web.perform(
                        post("/tasks/urges").with(user("clerk")).with(csrf()).param("ids", first))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(refused).contains("必填", "公厕管理问题1");

        String results = text(results("clerk", "/tasks/urges", List.of(first, second, "T-999998"), "请抓紧签收"));
        assertThat(results).contains("已催办 2 项，没有办理 1 项", "公厕管理问题1 已催办", "公厕管理问题2 已催办");
        assertThat(jdbc.sql("select sum(urges) from work_item where matter = ?")
                        .param(list.matter())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(text(results("culture", "/tasks/urges", List.of(first), "催自己")))
                .contains("已催办 0 项，没有办理 1 项");
    }

    /** What several can do, one takes from the list; whoever comes too late reads who has taken it, and finds his way back. */
    @Test
    void whatSeveralCanDoIsTakenFromTheList() throws Exception {
        String at = offered("health", "卫生院值班");
        assertThat(page("health", "/tasks?q=卫生院值班"))
                .as("nobody else could do it")
                .doesNotContain(at + "/claim");
        colleague("health9", "卫健局同事", "health");
        String listed = page("health", "/tasks?q=卫生院值班");
        assertThat(listed)
                .containsPattern("<button[^>]* form=\"taking\"[^>]* formaction=\"" + at + "/claim\"")
                .containsPattern("<form id=\"taking\" method=\"post\"[^>]*>\\s*<input[^>]*name=\"_csrf\"");
        assertThat(page("clerk", "/tasks?state=waiting")).doesNotContain(at + "/claim");

        MvcResult taken = web.perform(
                        post(at + "/claim").with(user("health")).with(csrf()).param("listed", "true"))
                .andExpect(redirectedUrl("/tasks"))
                .andReturn();
        assertThat(String.valueOf(taken.getFlashMap().get("done"))).contains("已领取");
        assertThat(page("health", "/tasks?q=卫生院值班")).doesNotContain(at + "/claim");
        assertThat(page("health9", "/tasks?q=卫生院值班")).doesNotContain(at + "/claim");

        String late = Markup.html(web.perform(
                        post(at + "/claim").with(user("health9")).with(csrf()).param("listed", "true"))
                .andExpect(status().isConflict())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(late).contains("role=\"alert\"", "已由卫健局经办于", "href=\"/tasks\"");
    }

    private String offered(String unit, String title) {
        var list = IssuedList.of(program, title, unit, 1);
        return "/tasks/" + list.task(unit, list.problem(1), "signForProblem").number();
    }

    private void colleague(String login, String name, String unit) {
        jdbc.sql("insert into person (id, congress, name) values (?, 'shili', ?)")
                .params(login, name)
                .update();
        jdbc.sql("insert into account (login, person, password) values (?, ?, 'none')")
                .params(login, login)
                .update();
        jdbc.sql("insert into post (person, unit, post) values (?, ?, 'handler')")
                .params(login, unit)
                .update();
    }

    @Test
    void aTaskIsHandedOnToAColleague() throws Exception {
        colleague("culture2", "文旅局同事", "culture");
        var list = IssuedList.of(program, "文物保护", "culture", 1);
        String task = list.task("culture", list.problem(1), "signForProblem").number();

        assertThat(page("culture", "/tasks/" + task + "/transfer")).contains("文旅局同事", "文物保护问题1");
        web.perform(post("/tasks/" + task + "/transfer")
                        .with(user("culture"))
                        .with(csrf())
                        .param("to", "culture2"))
                .andExpect(status().isBadRequest());
        web.perform(post("/tasks/" + task + "/transfer")
                        .with(user("culture"))
                        .with(csrf())
                        .param("to", "culture2")
                        .param("reason", "本人外出"))
                .andExpect(redirectedUrl("/tasks"));

        assertThat(page("culture2", "/tasks?q=文物保护")).contains("文旅局同事");
        assertThat(page("culture", "/tasks?q=文物保护")).doesNotContain("/tasks/" + task + "/transfer");
        assertThat(page("culture2", "/problems/" + list.problem(1) + "/course")).contains("本人外出");
    }

    @Test
    void whoeverPreparesATaskFillsItsFormIn() throws Exception {
        var list = IssuedList.of(program, "图书流转", "culture", 1);
        var item = list.task("culture", list.problem(1), "signForProblem");
        colleague("culture3", "文旅局帮办", "culture");
        program.getBean(Delegating.class).delegate(IssuedList.actor(program, "culture"), item.id(), "culture3", "请先拟");

        assertThat(page("culture3", "/tasks/" + item.number())).contains("name=\"outcome\"");
        assertThat(page("culture", "/tasks/" + item.number()))
                .doesNotContain("name=\"outcome\"")
                .contains("文旅局帮办");
        assertThat(page("culture", "/tasks?q=图书流转")).doesNotContain("/transfer\"");
    }

    @Test
    void nothingChosenIsSaid() throws Exception {
        assertThat(page("culture", "/tasks/signings")).contains("没有选择可以办理的任务");
        web.perform(post("/tasks/signings").with(user("culture")).with(csrf())).andExpect(status().isBadRequest());
        web.perform(get("/tasks/urges").with(user("auditor"))).andExpect(status().isForbidden());
    }
}
