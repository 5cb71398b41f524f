package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.pages.Markup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The page of a fresh installation: with the token, once, by hand with the least there must be, or with a file. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:setup-page;DB_CLOSE_DELAY=-1", "bihuan.jobs.background=false"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ExtendWith(OutputCaptureExtension.class)
class SetupPageTests {

    private static final String PASSWORD = "Violet-Kettle-7093";

    private static final Pattern AT_FIELD = Pattern.compile("<p class=\"error\" id=\"e-([^\"]+)\">");

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("bihuan.home", home::toString);
    }

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetupToken setupToken;

    @Autowired
    JsonMapper json;

    private String token = "";

    @BeforeEach
    void nothingIsFounded() {
        for (String table : List.of(
                "post_proposal",
                "account",
                "post",
                "person",
                "unit_alias",
                "unit where organ is not null",
                "unit",
                "congress")) {
            jdbc.sql("delete from " + table).update();
        }
        token = setupToken.issue();
    }

    @Test
    void whatWouldShowTheLoginLeadsHere() throws Exception {
        for (String path : List.of("/", "/tasks", "/console")) {
            web.perform(get(path).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
        }
        for (String path : List.of("/login", "/login?error", "/login?out", "/login?ended")) {
            web.perform(get(path)).andExpect(redirectedUrl("/setup"));
        }
        web.perform(get("/setup"))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("name=\"_csrf\"")))
                .andExpect(content().string(containsString("以最近一次启动的为准")))
                .andExpect(content().string(containsString("至少 10 个字符")))
                .andExpect(content().string(containsString(">县级</option>")))
                .andExpect(content().string(containsString("浙江省监督条例（2008 年）")))
                .andExpect(content().string(not(containsString(token))));
    }

    @Test
    void speaksEnglishToWhoeverAsksForIt() throws Exception {
        String page = Markup.html(web.perform(get("/setup").header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(page)
                .contains("The one of the latest start counts", "System administrator", ">County</option>")
                .contains("Zhejiang", "at least 10 characters");
        // The names offices usually give are data, and marked as Chinese.
        assertThat(page.lines().filter(it -> !it.contains("lang=\"zh-CN\"")))
                .noneMatch(it -> it.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void theLeastThereMustBeFoundsACongressOnce() throws Exception {
        web.perform(sent(Map.of())).andExpect(redirectedUrl("/login?founded"));

        assertThat(texts("select kind from unit order by kind"))
                .containsExactly("administration", "committee", "deputies", "generalOffice", "leadership", "organ");
        assertThat(texts("select person || ' ' || unit || '/' || post from post order by person"))
                .containsExactly(
                        "anquan administration/secadmin",
                        "bangongshi general-office/office",
                        "fuzhuren leadership/viceChair",
                        "jilu leadership/council",
                        "shenji administration/logadmin",
                        "xitong administration/sysadmin",
                        "zhengfuban organ/organ");
        assertThat(texts("select id || ' ' || name || ' ' || code || ' ' || level || ' ' || preset from congress"))
                .containsExactly("jiaxian 甲县人大常委会 甲人 county zhejiang");
        assertThat(texts("select hash from setup_token")).isEmpty();

        web.perform(get("/login?founded"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("初始化已完成")));
        web.perform(get("/setup")).andExpect(status().isNotFound()).andExpect(Markup.keepsThePolicy());
        web.perform(get("/setup").with(user("xitong"))).andExpect(status().isNotFound());
        web.perform(sent(Map.of())).andExpect(status().isNotFound());
        assertThat(texts("select id from congress")).hasSize(1);
    }

    /** What the founding leaves out, its administrators enter. */
    @Test
    void unitsAndPeopleComeAfterwards() throws Exception {
        web.perform(sent(Map.of())).andExpect(redirectedUrl("/login?founded"));

        web.perform(multipart("/organization-imports")
                        .file(new MockMultipartFile(
                                "file",
                                "单位.csv",
                                "text/csv",
                                "\uFEFF单位名称,类别,上级机关,别名\n甲县水务局,部门,甲县人民政府,\n".getBytes(StandardCharsets.UTF_8)))
                        .param("dryRun", "false")
                        .with(user("xitong"))
                        .with(csrf()))
                .andExpect(status().is2xxSuccessful());
        assertThat(texts("select name from unit where kind = 'department'")).containsExactly("甲县水务局");
    }

    @Test
    void aWrongTokenIsAnsweredAsByTheInterfaceAndNothingIsRepeated() throws Exception {
        MvcResult page = web.perform(sent(Map.of("token", "not-the-token-473")))
                .andExpect(status().isForbidden())
                .andExpect(Markup.keepsThePolicy())
                .andReturn();
        String answered = web.perform(post("/api/v1/setup")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(Map.of("token", "not-the-token-473"))))
                .andExpect(status().isForbidden())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String sentence = json.readTree(answered).get("detail").asString();

        assertThat(Markup.html(page))
                .contains("<a href=\"#f-token\">" + sentence + "</a>", "id=\"f-token-error\">" + sentence)
                .contains("value=\"甲县人大常委会\"", "value=\"xitong\"", "value=\"zhejiang\" selected=\"selected\"")
                .doesNotContain("not-the-token-473", PASSWORD);
        // Whatever else is wrong with the form, a wrong token is told nothing of it.
        web.perform(post("/setup").param("token", "wrong").with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("id=\"e-"))));
        web.perform(sent(Map.of())).andExpect(redirectedUrl("/login?founded"));
    }

    @Test
    void whatIsWrongIsToldAtItsField() throws Exception {
        web.perform(post("/setup").with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"f-token-error\"")));
        assertThat(wrong(Map.of(
                        "congress.id", "Jia Xian",
                        "congress.code", "",
                        "units[4].id", "leadership",
                        "accounts[1].login", "xitong",
                        "accounts[2].password", "xitong",
                        "accounts[6].name", " ")))
                .containsOnlyKeys(
                        "congress.id",
                        "congress.code",
                        "units[4].id",
                        "accounts[1].login",
                        "accounts[2].password",
                        "accounts[6].name");
        assertThat(texts("select id from unit")).isEmpty();
        web.perform(sent(Map.of("accounts[0].password", "short")).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Nothing was saved.")))
                .andExpect(
                        content().string(containsString("<a href=\"#f-accounts[0].password\">At least 10 characters")))
                .andExpect(content().string(not(containsString("value=\"short\""))));
        web.perform(sent(Map.of())).andExpect(redirectedUrl("/login?founded"));
    }

    /** A unit whose id does not fit takes the posts in it along; that is told once, where it can be put right. */
    @Test
    void anIdThatDoesNotFitIsNotToldAgainAtItsPeople() throws Exception {
        assertThat(wrong(Map.of("units[3].id", "Administration"))).containsOnlyKeys("units[3].id");
    }

    @Test
    void onlyThePostsOfTheFormAreGiven() throws Exception {
        web.perform(sent(Map.of(
                        "accounts[0].posts", "organ/organ", "units[0].kind", "organ", "accounts[7].login", "more")))
                .andExpect(redirectedUrl("/login?founded"));
        assertThat(texts("select post from post where person = 'xitong'")).containsExactly("sysadmin");
        assertThat(texts("select login from account")).hasSize(7).doesNotContain("more");
    }

    @Test
    void withoutTheFormsTokenNothingHappens() throws Exception {
        var forged = post("/setup");
        fields().forEach(forged::param);
        web.perform(forged.param("token", token)).andExpect(status().isForbidden());
        assertThat(texts("select id from congress")).isEmpty();
        web.perform(sent(Map.of())).andExpect(redirectedUrl("/login?founded"));
    }

    @Test
    void theFileOfProgramsFoundsTheSame() throws Exception {
        web.perform(handed(order(token), "")).andExpect(redirectedUrl("/login?founded"));
        assertThat(texts("select id from unit")).hasSize(6);
    }

    @Test
    void theTokenCanBeTypedBesideTheFile() throws Exception {
        web.perform(handed(order(null), ""))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"f-file-token-error\"")));
        web.perform(handed(order(null), "wrong"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("初始化令牌不正确")));
        web.perform(handed(order(null), " " + token + " ")).andExpect(redirectedUrl("/login?founded"));
    }

    @Test
    void aFileThatDoesNotFitIsToldByItsFields() throws Exception {
        for (String nothing : List.of("", "null", "{\"congress\": [", "[1]")) {
            web.perform(handed(nothing, token))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("id=\"e-file-charter\"")));
        }
        web.perform(handed(" ".repeat(2 * 1024 * 1024) + order(token), ""))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("超过 2 MB 的上限")));
        var order = json.readTree(order(token).replace(PASSWORD, "abc-secret").replace("anquan", "xitong"));
        web.perform(handed(order.toString(), ""))
                .andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("<code>accounts[1].login</code>")))
                .andExpect(content().string(containsString("什么都没有保存")))
                .andExpect(content().string(not(containsString("abc-secret"))))
                .andExpect(content().string(not(containsString(token))));
        assertThat(texts("select id from congress")).isEmpty();
    }

    @Test
    void kindsAndLevelsAreToldByTheNamesPeopleKnow() throws Exception {
        String order = order(token)
                .replace("\"kind\":\"committee\"", "\"kind\":\"organ\"")
                .replace("\"level\":\"county\"", "\"level\":\"planet\"");
        web.perform(handed(order, ""))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("至少应当有一个 专门委员会、工作委员会（committee）")))
                .andExpect(content().string(containsString("省级（province）、市级（city）、县级（county）")));
    }

    @Test
    void neitherTokenNorPasswordIsWrittenDown(CapturedOutput output) throws Exception {
        web.perform(sent(Map.of("token", "guessed-token-918"))).andExpect(status().isForbidden());
        web.perform(sent(Map.of("congress.id", ""))).andExpect(status().isBadRequest());
        web.perform(handed("{\"token\": \"" + token + "\", \"accounts\": {" + PASSWORD, ""))
                .andExpect(status().isBadRequest());
        web.perform(sent(Map.of())).andExpect(redirectedUrl("/login?founded"));
        assertThat(output.getAll()).doesNotContain(token, PASSWORD, "guessed-token-918");
    }

    private Map<String, String> wrong(Map<String, String> changed) throws Exception {
        String page = Markup.html(web.perform(sent(changed))
                .andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        var wrong = new TreeMap<String, String>();
        AT_FIELD.matcher(page).results().forEach(it -> {
            wrong.put(it.group(1), "");
            assertThat(page).contains("href=\"#f-" + it.group(1) + "\"", "aria-describedby=\"e-" + it.group(1) + "\"");
        });
        return wrong;
    }

    private MockHttpServletRequestBuilder sent(Map<String, String> changed) {
        var fields = fields();
        fields.put("token", token);
        fields.putAll(changed);
        var request = post("/setup").with(csrf());
        fields.forEach(request::param);
        return request;
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>(Map.of(
                "congress.id", "jiaxian",
                "congress.name", "甲县人大常委会",
                "congress.code", "甲人",
                "congress.level", "county",
                "congress.preset", "zhejiang"));
        List<String> units =
                List.of("general-office", "leadership", "deputies", "administration", "committee", "organ");
        List<String> names = List.of("常委会办公室", "主任会议", "代表和组成人员", "系统管理", "监督工委", "甲县人民政府");
        for (int i = 0; i < units.size(); i++) {
            fields.put("units[" + i + "].id", units.get(i));
            fields.put("units[" + i + "].name", names.get(i));
        }
        List<String> logins = List.of("xitong", "anquan", "shenji", "bangongshi", "fuzhuren", "jilu", "zhengfuban");
        for (int i = 0; i < logins.size(); i++) {
            fields.put("accounts[" + i + "].login", logins.get(i));
            fields.put("accounts[" + i + "].name", "某" + "甲乙丙丁戊己庚".charAt(i));
            fields.put("accounts[" + i + "].password", PASSWORD);
        }
        return fields;
    }

    /** The same congress as programs send it. */
    private String order(String token) {
        Map<String, String> fields = fields();
        List<String> kinds = List.of("generalOffice", "leadership", "deputies", "administration", "committee", "organ");
        List<String> posts = List.of(
                "administration/sysadmin",
                "administration/secadmin",
                "administration/logadmin",
                "general-office/office",
                "leadership/viceChair",
                "leadership/council",
                "organ/organ");
        var order = new LinkedHashMap<String, Object>();
        if (token != null) {
            order.put("token", token);
        }
        order.put("congress", of(fields, "congress."));
        var units = new ArrayList<Object>();
        for (int i = 0; i < kinds.size(); i++) {
            var unit = of(fields, "units[" + i + "].");
            unit.put("kind", kinds.get(i));
            units.add(unit);
        }
        var accounts = new ArrayList<Object>();
        for (int i = 0; i < posts.size(); i++) {
            var account = of(fields, "accounts[" + i + "].");
            account.put("posts", List.of(posts.get(i)));
            accounts.add(account);
        }
        order.put("units", units);
        order.put("accounts", accounts);
        return json.writeValueAsString(order);
    }

    private static Map<String, Object> of(Map<String, String> fields, String at) {
        return fields.entrySet().stream()
                .filter(it -> it.getKey().startsWith(at))
                .collect(Collectors.toMap(
                        it -> it.getKey().substring(at.length()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private MockMultipartHttpServletRequestBuilder handed(String content, String typed) {
        return multipart("/setup")
                .file(new MockMultipartFile(
                        "charter", "setup.json", "application/json", content.getBytes(StandardCharsets.UTF_8)))
                .param("token", typed)
                .with(csrf());
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
