package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The units of a row are typed, by any of their names, and sent once for all rows to be chosen from. */
@PagesOfDemoCounty
class RowUnitsTests {

    /** What a page may weigh at most. */
    private static final int LARGEST = 150_000;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetUnitsOfTests() {
        jdbc.sql("delete from unit_alias where unit like 'typed-%'").update();
        jdbc.sql("delete from unit where id like 'typed-%'").update();
    }

    private void known(String id, String name, String... aliases) {
        units.add(new Unit("typed-" + id, "shili", name, "department", "government", false, List.of(aliases)));
    }

    private String page(String address, String language) throws Exception {
        return Markup.html(web.perform(get(address).with(user("clerk")).header(HttpHeaders.ACCEPT_LANGUAGE, language))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private SentForm form(String address) throws Exception {
        return new SentForm(page(address, "zh-CN"));
    }

    private MvcResult send(String address, Map<String, List<String>> fields, String language) throws Exception {
        var request = post(address).with(user("clerk")).with(csrf()).header(HttpHeaders.ACCEPT_LANGUAGE, language);
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return web.perform(request).andReturn();
    }

    private String drafting(DraftedList list) {
        return "/tasks/" + list.task("clerk", "draftOpinion").number();
    }

    private static Map<String, List<String>> filled(SentForm form, String lead, String assisting) {
        Map<String, List<String>> fields = form.untouched();
        fields.put("evaluation", List.of("总体较好"));
        fields.put("suggestions", List.of("健全机制"));
        fields.put("problems[0].title", List.of("井盖破损"));
        fields.put("problems[0].leadUnit", List.of(lead));
        fields.put("problems[0].assistingUnits", List.of(assisting));
        return fields;
    }

    @Test
    void aUnitIsTypedByItsNameAnotherNameOrItsId() throws Exception {
        DraftedList list = DraftedList.of(program, "井盖管护");
        SentForm form = form(drafting(list));
        assertThat(form.html())
                .containsOnlyOnce("<option value=\"县水务局\">县水利局</option>")
                .contains("<datalist lang=\"zh-CN\" id=\"units-problems\">")
                .doesNotContain("各乡镇人民政府");
        Map<String, List<String>> fields = filled(form, " 县水利局 ", "县财政局、城管局，health\n县法院");
        fields.put("as", List.of("draft"));
        assertThat(send(drafting(list), fields, "zh-CN").getResponse().getStatus())
                .isEqualTo(302);

        SentForm again = form(drafting(list));
        assertThat(again.control("problems[0].leadUnit").get("value")).isEqualTo("县水务局");
        assertThat(again.control("problems[0].assistingUnits").text()).isEqualTo("县财政局、县城市管理局、县卫生健康局、县人民法院");
        fields = again.untouched();
        fields.put("as", List.of("complete"));
        assertThat(send(drafting(list), fields, "zh-CN").getResponse().getStatus())
                .isEqualTo(302);
        assertThat(program.getBean(Problems.class).get(list.matter() + "-1").leadUnit())
                .isEqualTo("water");
        assertThat(jdbc.sql("select unit from problem_unit where problem = ? order by unit")
                        .param(list.matter() + "-1")
                        .query(String.class)
                        .list())
                .containsExactly("finance", "health", "people-court", "urban-management");
    }

    @Test
    void nothingIsGuessedAndTheFieldSaysWhy() throws Exception {
        known("east", "县城东水管站", "水管站");
        known("west", "县城西水管站", "水管站");
        DraftedList list = DraftedList.of(program, "水管改造");
        Map<String, List<String>> fields = filled(form(drafting(list)), "水管站", "县财政局、县水晶局");
        MvcResult refused = send(drafting(list), fields, "zh-CN");
        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        String html = Markup.html(refused);
        assertThat(html)
                .contains(
                        "id=\"e-problems[0].leadUnit\">“水管站”可能是：县城东水管站、县城西水管站。请写全称。",
                        "id=\"e-problems[0].assistingUnits\">没有这个单位：“县水晶局”");
        SentForm form = new SentForm(html);
        assertThat(form.control("problems[0].leadUnit").get("value")).isEqualTo("水管站");
        assertThat(form.control("problems[0].leadUnit").get("aria-describedby")).isEqualTo("e-problems[0].leadUnit");
        assertThat(form.control("problems[0].assistingUnits").text()).isEqualTo("县财政局、县水晶局");
        assertThat(Markup.html(send(drafting(list), fields, "en")))
                .contains("may be any of: 县城东水管站", "There is no unit &quot;县水晶局&quot;");

        fields = form.untouched();
        fields.put("problems[0].leadUnit", List.of("县城西水管站"));
        fields.put("problems[0].assistingUnits", List.of("县财政局"));
        fields.put("as", List.of("draft"));
        assertThat(send(drafting(list), fields, "zh-CN").getResponse().getStatus())
                .isEqualTo(302);
        assertThat(form(drafting(list)).control("problems[0].leadUnit").get("value"))
                .isEqualTo("县城西水管站");
    }

    /** An id means its unit; whose name is another's id is offered and shown by its own. */
    @Test
    void whatCouldBeAnothersIdIsShownAsAnId() throws Exception {
        known("north", "typed-south");
        known("south", "县城南水管站");
        DraftedList list = DraftedList.of(program, "同名单位");
        SentForm form = form(drafting(list));
        assertThat(form.html()).contains("<option value=\"typed-north\">typed-south</option>");
        Map<String, List<String>> fields = filled(form, "typed-north", "");
        fields.put("as", List.of("draft"));
        send(drafting(list), fields, "zh-CN");
        assertThat(form(drafting(list)).control("problems[0].leadUnit").get("value"))
                .isEqualTo("typed-north");
        fields.put("problems[0].leadUnit", List.of("typed-south"));
        send(drafting(list), fields, "zh-CN");
        assertThat(form(drafting(list)).control("problems[0].leadUnit").get("value"))
                .isEqualTo("县城南水管站");
    }

    @Test
    void halfTypedNamesAreKeptInTheDraft() throws Exception {
        DraftedList list = DraftedList.of(program, "半截名称");
        Map<String, List<String>> fields = filled(form(drafting(list)), "县水", "县财政局、县");
        assertThat(send(drafting(list) + "/draft", fields, "zh-CN")
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        SentForm form = form(drafting(list));
        assertThat(form.control("problems[0].leadUnit").get("value")).isEqualTo("县水");
        assertThat(form.control("problems[0].assistingUnits").text()).isEqualTo("县财政局、县");
    }

    @Test
    void aListOfFiftyInACountyOfManyUnitsIsNoHeavyPage() throws Exception {
        IntStream.rangeClosed(1, 120).forEach(n -> known("u" + n, "县第" + n + "公共事业服务中心", "公共事业" + n + "中心"));
        DraftedList list = DraftedList.of(program, "五十个问题");
        Map<String, List<String>> fields = filled(form(drafting(list)), "water", "");
        for (int i = 0; i < 50; i++) {
            String at = "problems[" + i + "].";
            fields.put(at + "title", List.of("部分村级污水处理设施建成后长期停运（第" + i + "处）"));
            fields.put(at + "category", List.of("问题类"));
            fields.put(at + "type", List.of("建设管护"));
            fields.put(at + "grade", List.of("key"));
            fields.put(at + "detail", List.of("抽查的九个村中有五个村的设施因管网破损、运维经费未落实而停运，生活污水直排沟渠，群众反映强烈。"));
            fields.put(at + "requirement", List.of("逐处排查修复，落实运维经费和管护责任人，年底前恢复运行。"));
            fields.put(at + "leadUnit", List.of("县第" + (i + 1) + "公共事业服务中心"));
            fields.put(at + "assistingUnits", List.of("县财政局、县水务局、公共事业" + (i + 60) + "中心"));
            fields.put(at + "due", List.of("2027-06-30"));
            fields.put(at + "amount", List.of("120.5"));
            fields.put(at + "location", List.of("河口镇"));
        }
        assertThat(send(drafting(list) + "/draft", fields, "zh-CN")
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);

        for (String language : List.of("zh-CN", "en")) {
            String html = page(drafting(list), language);
            SentForm form = new SentForm(html);
            assertThat(form.rows()).isEqualTo(51);
            assertThat(form.control("problems[49].leadUnit").get("value")).isEqualTo("县第50公共事业服务中心");
            assertThat(form.control("problems[49].assistingUnits").text()).isEqualTo("县财政局、县水务局、县第109公共事业服务中心");
            assertThat(html.split("<option value=\"县第", -1)).hasSize(121);
            assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST);
        }
    }
}
