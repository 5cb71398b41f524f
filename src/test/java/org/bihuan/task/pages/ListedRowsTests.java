package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.task.Forms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A list of problems filled in on a page, row by row, as a browser without scripts sends it. */
@PagesOfDemoCounty
class ListedRowsTests {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private SentForm form(String login, String address) throws Exception {
        return new SentForm(page(login, address));
    }

    private MvcResult send(String login, String address, Map<String, List<String>> fields) throws Exception {
        var request = post(address).with(user(login)).with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return web.perform(request).andReturn();
    }

    private static int code(MvcResult answer) {
        return answer.getResponse().getStatus();
    }

    private Problem problem(DraftedList list, int seq) {
        return program.getBean(Problems.class).get(list.matter() + "-" + seq);
    }

    private List<String> assisting(DraftedList list, int seq) {
        return jdbc.sql("select unit from problem_unit where problem = ? order by unit")
                .param(list.matter() + "-" + seq)
                .query(String.class)
                .list();
    }

    private String drafting(DraftedList list) {
        return "/tasks/" + list.task("clerk", "draftOpinion").number();
    }

    private static Map<String, List<String>> filled(SentForm form) {
        Map<String, List<String>> fields = form.untouched();
        fields.put("evaluation", List.of("总体较好"));
        fields.put("suggestions", List.of("健全机制"));
        return fields;
    }

    @Test
    void aProblemHasItsGradeItsAssistingUnitsAndItsCategory() throws Exception {
        DraftedList list = DraftedList.of(program, "河道清漂");
        SentForm form = form("clerk", drafting(list));
        assertThat(form.control("problems[0].grade").labels()).containsExactly("一般", "重点", "挂牌督办");
        assertThat(form.html()).contains("data-choices=\"/choices/units?kind=department\"");
        assertThat(form.control("problems[0].leadUnit").get("list")).isEqualTo("units-problems");
        assertThat(form.control("problems[0].assistingUnits").tag()).isEqualTo("textarea");

        Map<String, List<String>> fields = filled(form);
        fields.put("problems[0].title", List.of("垃圾清运不及时"));
        fields.put("problems[0].grade", List.of("key"));
        fields.put("problems[0].category", List.of("问题类"));
        fields.put("problems[0].leadUnit", List.of("water"));
        fields.put("problems[0].assistingUnits", List.of("finance", "hekou-town"));
        assertThat(code(send("clerk", drafting(list), fields))).isEqualTo(302);

        assertThat(problem(list, 1).grade()).isEqualTo("key");
        assertThat(problem(list, 1).category()).isEqualTo("问题类");
        assertThat(assisting(list, 1)).containsExactly("finance", "hekou-town");
        String approves = "/tasks/" + list.task("council", "approveOpinion").number();
        assertThat(page("council", approves)).contains("<span class=\"grade\" lang=\"zh-CN\">重点</span>");
        assertThat(page("clerk", "/papers/matters/" + list.matter() + "/problem-list"))
                .contains("<b>垃圾清运不及时</b><span>（重点）</span>");
    }

    @Test
    void aListThatCameBackIsHandedInAgainWithAllItHad() throws Exception {
        DraftedList list = DraftedList.of(program, "旱厕改造");
        String closed = jdbc.sql("select id from problem where status = 'closed' and congress = 'shili'"
                        + " order by id fetch first 1 row only")
                .query(String.class)
                .single();
        list.complete(
                "clerk",
                "draftOpinion",
                Map.of(
                        "evaluation",
                        "总体较好",
                        "suggestions",
                        "健全机制",
                        "problems",
                        List.of(Map.of(
                                "title",
                                "验收走过场",
                                "leadUnit",
                                "people-court",
                                "assistingUnits",
                                List.of("health", "supervisory-commission"),
                                "grade",
                                "listed",
                                "category",
                                "建议类",
                                "repeats",
                                closed,
                                "attributes",
                                Map.of("联系电话", "13800001111", "批次", "第一批")))));
        String kept = problem(list, 1).attributes();
        assertThat(kept).contains("批次").doesNotContain("13800001111");
        list.complete(
                "council",
                "approveOpinion",
                Map.of(
                        "outcome",
                        "returned",
                        "reason",
                        "补充依据",
                        "meeting",
                        Map.of(
                                "name",
                                "主任会议",
                                "date",
                                program.getBean(Forms.class).today().toString())));

        SentForm form = form("clerk", drafting(list));
        assertThat(form.html()).doesNotContain("13800001111", "第一批");
        Map<String, List<String>> fields = filled(form);
        fields.put("problems[1].title", List.of("无人管护"));
        fields.put("problems[1].leadUnit", List.of("water"));
        fields.put("as", List.of("draft"));
        assertThat(code(send("clerk", drafting(list), fields))).isEqualTo(302);
        fields = filled(form("clerk", drafting(list)));
        fields.put("as", List.of("complete"));
        assertThat(code(send("clerk", drafting(list), fields))).isEqualTo(302);

        Problem again = problem(list, 1);
        assertThat(again.leadUnit()).isEqualTo("people-court");
        assertThat(again.grade()).isEqualTo("listed");
        assertThat(again.category()).isEqualTo("建议类");
        assertThat(again.repeats()).isEqualTo(closed);
        assertThat(again.attributes()).isEqualTo(kept);
        assertThat(assisting(list, 1)).containsExactly("health", "supervisory-commission");
        assertThat(problem(list, 2).grade()).isEqualTo("ordinary");
        assertThat(problem(list, 2).attributes()).isNull();
    }

    /** Only what the draft of this very list had can be kept; a problem of another list lends nothing. */
    @Test
    void aRowCannotGoOnFromAnotherList() throws Exception {
        DraftedList other = DraftedList.of(program, "路灯管护");
        other.complete(
                "clerk",
                "draftOpinion",
                Map.of(
                        "evaluation",
                        "好",
                        "suggestions",
                        "好",
                        "problems",
                        List.of(Map.of("title", "甲", "leadUnit", "water", "attributes", Map.of("批次", "第一批")))));
        DraftedList list = DraftedList.of(program, "公厕管护");
        Map<String, List<String>> fields = filled(form("clerk", drafting(list)));
        fields.put("problems[0].title", List.of("乙"));
        fields.put("problems[0].leadUnit", List.of("water"));
        fields.put("problems[0].draft", List.of(other.matter() + "-1"));
        assertThat(code(send("clerk", drafting(list), fields))).isEqualTo(302);

        assertThat(problem(list, 1).attributes()).isNull();
    }

    @Test
    void aRowIsLeftOutAndAnErrorStandsUnderItsInput() throws Exception {
        DraftedList list = DraftedList.of(program, "农贸市场");
        Map<String, List<String>> fields = filled(form("clerk", drafting(list)));
        fields.put("problems[0].title", List.of("摊位占道"));
        fields.put("problems[0].due", List.of("六月底前"));
        fields.put("problems[0].leadUnit", List.of("market"));
        MvcResult refused = send("clerk", drafting(list), fields);
        assertThat(code(refused)).isEqualTo(400);
        SentForm form = new SentForm(Markup.html(refused));

        assertThat(form.html()).contains("<a href=\"#f-problems[0].due\">");
        SentForm.Control due = form.control("problems[0].due");
        assertThat(form.wrong()).containsExactly(due);
        assertThat(due.get("id")).isEqualTo("f-problems[0].due");
        assertThat(due.get("aria-describedby")).isEqualTo("e-problems[0].due");
        assertThat(form.html())
                .containsPattern(
                        "name=\"problems\\[0]\\.due\"[^>]*></label>\\s*<p class=\"error\" id=\"e-problems\\[0]\\.due\">");

        fields = form.untouched();
        fields.put("problems[0].drop", List.of("true"));
        fields.put("problems[1].title", List.of("消防通道堵塞"));
        fields.put("problems[1].leadUnit", List.of("market"));
        assertThat(code(send("clerk", drafting(list), fields))).isEqualTo(302);
        assertThat(problem(list, 1).title()).isEqualTo("消防通道堵塞");
    }

    @Test
    void oneRowMoreOfAnActDoesNothing() throws Exception {
        var issued = IssuedList.of(program, "校园周边", "education", 1);
        String split = "/problems/" + issued.problem(1) + "/actions/split";
        SentForm form = form("clerk", split);
        String more = form.control("as").get("value");
        assertThat(form.html()).contains(">再加一个</button>");
        assertThat(form.control("parts[0].grade").labels()).containsExactly("与原问题相同", "一般", "重点", "挂牌督办");
        Map<String, List<String>> fields = form.untouched();
        fields.put("meeting.name", List.of("主任会议"));
        fields.put("meeting.date", List.of(program.getBean(Forms.class).today().toString()));
        fields.put("reason", List.of("两件事"));
        for (int i = 0; i < 2; i++) {
            fields.put("parts[" + i + "].title", List.of("部分" + i));
            fields.put("parts[" + i + "].leadUnit", List.of("education"));
        }
        fields.put("as", List.of(more));
        MvcResult answer = send("clerk", split, fields);

        assertThat(code(answer)).isEqualTo(200);
        SentForm again = new SentForm(Markup.html(answer));
        assertThat(again.rows()).isEqualTo(3);
        assertThat(again.control("parts[1].title").get("value")).isEqualTo("部分1");
        assertThat(program.getBean(Problems.class).get(issued.problem(1)).endedAs())
                .isNull();
        fields.put("as", List.of("draft"));
        assertThat(code(send("clerk", split, fields))).as("a page from before").isEqualTo(200);
        assertThat(program.getBean(Problems.class).get(issued.problem(1)).endedAs())
                .isNull();
    }

    @Test
    void theWarningOfTheSessionSaysWhetherADraftIsKept() throws Exception {
        String task = page("clerk", drafting(DraftedList.of(program, "乡村公路")));
        assertThat(task).contains("data-over=\"登录已结束。填写的内容已存为草稿");
        for (String address : List.of("/matters/new/supervision", "/problems/M-2026-0002-4/actions/urge")) {
            assertThat(page("clerk", address))
                    .contains("秒后结束。填写的内容还没有保存", "不能再延长。填写的内容还没有保存", "填写的内容还在本页，没有保存")
                    .doesNotContain("已存为草稿");
        }
        assertThat(Markup.html(web.perform(get("/matters/new/supervision")
                                .with(user("clerk"))
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                        .andReturn()))
                .contains("not kept yet")
                .doesNotContain("kept as a draft");
    }

    @Test
    void aFieldInErrorIsMarked() throws Exception {
        Map<String, List<String>> fields =
                form("clerk", "/matters/new/supervision").untouched();
        fields.put("title", List.of(""));
        fields.put("source", List.of("petitions"));
        SentForm form = new SentForm(Markup.html(send("clerk", "/matters/new/supervision", fields)));
        List<String> wrong = Pattern.compile("<a href=\"#f-([^\"]+)\">")
                .matcher(form.html())
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(wrong).isNotEmpty();
        assertThat(form.wrong()).extracting(it -> it.get("name")).containsOnlyOnceElementsOf(wrong);
        assertThat(form.wrong())
                .allSatisfy(it -> assertThat(form.html()).contains("id=\"" + it.get("aria-describedby") + "\""));
    }
}
