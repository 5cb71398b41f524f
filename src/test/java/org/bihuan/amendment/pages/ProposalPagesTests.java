package org.bihuan.amendment.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.rulebook.Definition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A change of the rule book is typed without scripts, its effect is seen first, and another person decides. */
@PagesOfDemoCounty
class ProposalPagesTests {

    private static final String FORM = "/rules/proposal";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String page(String login, String address, String language) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)).header(HttpHeaders.ACCEPT_LANGUAGE, language))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private ResultActions send(MultiValueMap<String, String> fields) throws Exception {
        return web.perform(post(FORM)
                .with(user("office"))
                .with(csrf())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                .params(fields));
    }

    private String sent(MultiValueMap<String, String> fields) throws Exception {
        return Markup.html(send(fields)
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    /** The form as a browser would send it back. */
    private MultiValueMap<String, String> fields(String html) {
        return Forms.fields(html, "/rules/proposal");
    }

    private static MultiValueMap<String, String> with(MultiValueMap<String, String> fields, Map<String, String> more) {
        var all = new LinkedMultiValueMap<>(fields);
        more.forEach(all::set);
        return all;
    }

    private static Map<String, String> cited(String name) {
        return Map.of(
                "c." + name + ".document",
                "《县人大常委会监督工作办法（测试）》",
                "c." + name + ".article",
                "第九条",
                "effective",
                "2999-01-01",
                "reason",
                "按本地规定");
    }

    private long versions() {
        return jdbc.sql("select count(*) from rule_version").query(Long.class).single();
    }

    @Test
    void everyRuleIsShownWithMeaningValueAndSource() throws Exception {
        String chinese = page("water", "/rules", "zh");
        String english = page("water", "/rules", "en");
        for (Definition it : Definition.all()) {
            assertThat(chinese).contains("id=\"" + it.name() + "\"");
            assertThat(english).contains("id=\"" + it.name() + "\"");
        }
        assertThat(chinese).contains("系统缺省").doesNotContain("提出修改").doesNotContain("countsAsResolved");
        assertThat(page("office", "/rules", "zh")).contains("提出修改");
    }

    /** The effect is shown before anything is kept; then it is proposed, and nobody decides on his own proposal. */
    @Test
    void aChangeIsShownThenProposedThenDecided() throws Exception {
        String rule = "lightProblemYellowDays";
        MultiValueMap<String, String> form = fields(page("office", FORM + "?parameter=" + rule, "zh"));
        assertThat(form.getFirst("v." + rule + ".value")).matches("[0-9]+");
        long before = versions();
        var typed = with(with(form, cited(rule)), Map.of("v." + rule + ".value", "21"));

        // Whoever proposes without having looked is shown the effect.
        String shown = sent(with(typed, Map.of("act", "enter")));
        assertThat(shown).contains("在办事项", "自 2999-01-01 起施行", "<ins>21</ins>", "第九条", "继续按原规则办理的事项");
        assertThat(versions()).isEqualTo(before);

        // So is whoever changed something since.
        var looked = fields(shown);
        String again = sent(with(looked, Map.of("v." + rule + ".value", "22", "act", "enter")));
        assertThat(again).contains("请再看一遍", "<ins>22</ins>");
        assertThat(versions()).isEqualTo(before);

        String next = send(with(fields(again), Map.of("act", "enter")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(versions()).isEqualTo(before + 1);
        assertThat(page("office", next, "zh"))
                .contains("待审定", "<h1>2999-01-01 起的规则修改</h1>")
                .doesNotContain("通过</button>");
        assertThat(page("office", "/rules", "zh"))
                .as("a link in words, its number beside them")
                .contains("<a href=\"" + next + "\"><span>2999-01-01 起的规则修改</span> <span class=\"id\">R-");
        assertThat(page("office", "/rules/versions", "zh")).contains(next.substring(next.lastIndexOf('/') + 1), "提出人");
        assertThat(page("office", "/rules/parameters/" + rule, "zh")).contains("没有修改过");
        web.perform(post(next + "/approval").with(user("office")).with(csrf())).andExpect(status().isForbidden());
        web.perform(post(next + "/approval").with(user("council")).with(csrf())).andExpect(status().isBadRequest());
        web.perform(post(next + "/rejection").with(user("council")).with(csrf()))
                .andExpect(status().isBadRequest());
        web.perform(post(next + "/rejection").with(user("council")).with(csrf()).param("reason", "暂不修改"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("council", next, "zh")).contains("未通过").doesNotContain("通过</button>");
        web.perform(post(next + "/rejection").with(user("council")).with(csrf()).param("reason", "再说一次"))
                .andExpect(status().isConflict());
    }

    /** The form takes back every value it offers, whatever its kind; only what the law fixes has none. */
    @Test
    void everyValueComesBackFromItsForm() throws Exception {
        for (Definition it : Definition.all()) {
            String html = page("office", FORM + "?parameter=" + it.name(), "zh");
            boolean fixed = Set.of("levels", "fixedFlag").contains(it.kind());
            assertThat(html.contains("name=\"parameter\"")).as(it.name()).isNotEqualTo(fixed);
            assertThat(page("office", "/rules/parameters/" + it.name(), "zh").contains(FORM))
                    .as(it.name())
                    .isNotEqualTo(fixed);
            if (!fixed) {
                String shown = sent(with(with(fields(html), cited(it.name())), Map.of("act", "preview")));
                String value = shown.substring(shown.indexOf("<del>") + 5, shown.indexOf("</del>"));
                assertThat(shown).as(it.name()).contains("<ins>" + value + "</ins>");
            }
        }
    }

    @Test
    void rowsComeAndGoWithoutAScript() throws Exception {
        String rule = "satisfactionChain";
        String html = page("office", FORM + "?parameter=" + rule, "zh");
        var three = fields(html);
        assertThat(three.getFirst("v." + rule + ".rows")).isEqualTo("3");
        var four = fields(sent(with(three, Map.of("act", "row:" + rule + ":add"))));
        assertThat(four.getFirst("v." + rule + ".rows")).isEqualTo("4");
        var two = fields(sent(with(three, Map.of("act", "row:" + rule + ":remove:0"))));
        assertThat(two.getFirst("v." + rule + ".0.outcome")).isEqualTo("basicallySatisfied");
        assertThat(two.get("v." + rule + ".0.words")).containsExactly("satisfied", "basicallySatisfied");
        var moved = fields(sent(with(three, Map.of("act", "row:" + rule + ":up:1"))));
        assertThat(moved.getFirst("v." + rule + ".1.outcome")).isEqualTo("satisfied");
        for (String nonsense : List.of("row:" + rule + ":remove:99", "row:none:add", "row:", "row:a:b:c:d")) {
            assertThat(fields(sent(with(three, Map.of("act", nonsense)))).getFirst("v." + rule + ".rows"))
                    .as(nonsense)
                    .isEqualTo("3");
        }
        String refused = Markup.html(send(with(with(four, cited(rule)), Map.of("act", "preview")))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(refused).contains("没有保存任何内容", "最后一个结果不列");
    }

    /** Two that contradict each other one at a time are changed together, and one may go back to its preset. */
    @Test
    void severalRulesAreChangedTogether() throws Exception {
        var form = fields(page("office", FORM + "?parameter=letterYellowDays", "zh"));
        form = with(with(form, cited("letterYellowDays")), Map.of("v.letterYellowDays.value", "200"));
        String alone = Markup.html(send(with(form, Map.of("act", "preview")))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(alone).contains("letterRedDays");
        var both = fields(sent(with(form, Map.of("act", "add", "more", "letterRedDays"))));
        assertThat(both.get("parameter")).containsExactly("letterYellowDays", "letterRedDays");
        both = with(with(both, cited("letterRedDays")), Map.of("v.letterRedDays.value", "300"));
        assertThat(sent(with(both, Map.of("act", "preview")))).contains("<ins>200</ins>", "<ins>300</ins>");
        assertThat(fields(sent(with(both, Map.of("act", "drop:letterRedDays")))).get("parameter"))
                .containsExactly("letterYellowDays");
        var back =
                with(both, Map.of("act", "preview", "c.letterRedDays.to", "preset", "c.letterYellowDays.to", "preset"));
        assertThat(Markup.html(send(back).andExpect(status().isBadRequest()).andReturn()))
                .contains("没有差别");
    }

    @Test
    void goingOverToAPresetShowsEverythingItChanges() throws Exception {
        var form = fields(page("office", FORM + "?preset=henan", "zh"));
        assertThat(form.getFirst("preset")).isEqualTo("henan");
        String shown = sent(with(form, Map.of("effective", "2999-01-01", "act", "preview")));
        assertThat(shown).contains("研究处理情况报告期限", "河南");
        String compared = page("water", "/rules/comparison?from=now&to=preset:henan", "zh");
        assertThat(compared).contains("研究处理情况报告期限");
        assertThat(page("office", "/rules/comparison?from=now", "zh")).contains("有 0 项不同");
        for (String none : List.of("from=preset:none", "to=R-1999-0001", "from=x")) {
            web.perform(get("/rules/comparison?" + none).with(user("office"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatDoesNotFitIsSaidBesideWhatWasTyped() throws Exception {
        String rule = "lightProblemYellowDays";
        var form = fields(page("office", FORM + "?parameter=" + rule, "zh"));
        String uncited = Markup.html(send(with(form, Map.of("v." + rule + ".value", "21")))
                .andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(uncited).contains("没有保存任何内容", "请写明依据的文件名称和条款", "value=\"21\"");
        String wrong = Markup.html(send(with(with(form, cited(rule)), Map.of("v." + rule + ".value", "many")))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(wrong).contains("value=\"many\"", "应为整数");
        send(with(with(form, cited(rule)), Map.of("effective", "2000-01-01"))).andExpect(status().isBadRequest());
        send(new LinkedMultiValueMap<>()).andExpect(status().isBadRequest());
        web.perform(get(FORM).with(user("clerk"))).andExpect(status().isForbidden());
        web.perform(get("/rules/parameters/none").with(user("office"))).andExpect(status().isNotFound());
        web.perform(get("/rules/versions/R-1999-0001").with(user("office"))).andExpect(status().isNotFound());
    }
}
