package org.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PagesOfDemoCounty
class StatisticsPageTests {

    private static final Pattern FIGURE =
            Pattern.compile("href=\"(/problems\\?[^\"]*figure=[^\"]*)\"[^>]*>([0-9]+)</a>");
    private static final Pattern ROW = Pattern.compile("<a href=\"/problems/M-[0-9-]+\">");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/webjars/echarts[^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    JsonMapper json;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(java.net.URI.create(address)).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private int rows(String login, String address) throws Exception {
        int rows = 0;
        String next = address;
        while (!next.isEmpty()) {
            String page = page(login, next.replace("&amp;", "&"));
            rows += (int) ROW.matcher(page).results().count();
            next = NEXT.matcher(page)
                    .results()
                    .map(it -> it.group(1))
                    .findFirst()
                    .orElse("");
        }
        return rows;
    }

    @Test
    void whereThereIsMuchToCountTheFiguresComeAfterThePageAndByALink() throws Exception {
        String waiting = page("office", "/statistics?by=type&issuedFrom=2026-01-01&figures=later");
        assertThat(waiting)
                .contains("正在统计", "显示统计数据", "name=\"issuedFrom\"")
                .doesNotContain("id=\"t-main\"", "echarts");
        Matcher address = Pattern.compile("hx-get=\"(/statistics[^\"]*)\"").matcher(waiting);
        assertThat(address.find()).isTrue();
        assertThat(waiting).contains("<a href=\"" + address.group(1) + "\"");
        assertThat(links(page("office", address.group(1).replace("&amp;", "&"))))
                .isNotEmpty()
                .isEqualTo(links(page("office", "/statistics?by=type&issuedFrom=2026-01-01")));
    }

    /** The choices are the types of the reader's problems, one being chosen or none; what an address asks for beside them stays chosen. */
    @Test
    void theTypesThereAreCanBeChosen() throws Exception {
        for (String login : List.of("office", "water", "organ")) {
            String page = page(login, "/statistics?by=type");
            List<String> rows = Pattern.compile("<th scope=\"row\" lang=\"zh-CN\">([^<]+)</th>")
                    .matcher(page.substring(page.indexOf("id=\"t-main\""), page.indexOf("h-rates")))
                    .results()
                    .map(it -> it.group(1))
                    .sorted()
                    .toList();
            assertThat(rows).as(login).isNotEmpty();
            assertThat(types(page)).as(login).isEqualTo(rows);
            String chosen = page(login, "/statistics?type=" + encoded(rows.get(0)));
            assertThat(types(chosen)).as(login).isEqualTo(rows);
            assertThat(type(chosen)).isEqualTo(rows.get(0));
        }
        assertThat(types(page("office", "/statistics")))
                .as("a unit is told nothing of what it does not see")
                .hasSizeGreaterThan(types(page("water", "/statistics")).size());
        assertThat(type(page("office", "/statistics?figures=later&type=" + encoded("没有的类型"))))
                .isEqualTo("没有的类型");
        assertThat(page("office", "/statistics?type=-"))
                .satisfies(it -> assertThat(type(it)).isEqualTo("-"))
                .containsOnlyOnce(">（未填）</option>");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> types(String page) {
        return Pattern.compile("<option lang=\"zh-CN\" value=\"([^\"]+)\"")
                .matcher(choice(page))
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    /** The one type that is chosen. */
    private static String type(String page) {
        return Pattern.compile("<option[^>]*>")
                .matcher(choice(page))
                .results()
                .map(MatchResult::group)
                .filter(it -> it.contains("selected"))
                .map(it -> it.replaceAll(".*value=\"([^\"]*)\".*", "$1"))
                .collect(Collectors.joining(","));
    }

    private static String choice(String page) {
        return page.substring(page.indexOf("name=\"type\""), page.indexOf("name=\"matter\""));
    }

    @Test
    void theBoardToo() throws Exception {
        String waiting = page("office", "/board?figures=later");
        assertThat(waiting)
                .contains("hx-get=\"/board?figures=now\"", "<a href=\"/board?figures=now\"", "hx-target=\"#content\"")
                .contains("正在统计", "没有启用脚本", "/htmx.min")
                .doesNotContain("large-figures", "id=\"t-units\"", "/echarts.min");
        String counted = page("office", "/board?figures=now");
        assertThat(counted).contains("large-figures", "id=\"t-units\"", "/echarts.min");
        assertThat(page("office", "/board"))
                .as("what is few comes with the page")
                .endsWith(counted.substring(counted.indexOf("<main")));
        assertThat(counted)
                .as("what the script says when newer ones do not come; without scripts it says nothing")
                .containsPattern(
                        "<p class=\"stale\" role=\"status\" data-old=\"数据截至 [0-9-]{10} [0-9]{2}:[0-9]{2}，更新失败，正在重试\""
                                + " data-none=\"数据没有取到，正在重试\" data-out=\"数据截至 [^\"]+，登录已结束，重新登录后继续更新\"></p>");
        assertThat(waiting).contains("data-none=");
    }

    private static List<String> links(String page) {
        return FIGURE.matcher(page).results().map(it -> it.group(0)).toList();
    }

    @ParameterizedTest
    @CsvSource({"office, unit month", "clerk, type", "water, matter", "deputy, unit"})
    void everyFigureOfTheDemoOpensItsRows(String login, String tables) throws Exception {
        var links = new LinkedHashMap<String, Integer>();
        for (String by : tables.split(" ")) {
            FIGURE.matcher(page(login, "/statistics?by=" + by))
                    .results()
                    .forEach(it -> links.put(it.group(1), Integer.valueOf(it.group(2))));
        }
        assertThat(links).hasSizeGreaterThan(20);
        for (Map.Entry<String, Integer> link : links.entrySet()) {
            assertThat(rows(login, link.getKey()))
                    .as("%s: %s", login, link.getKey())
                    .isEqualTo(link.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "health", "member"})
    void theApiHasTheSameTablesWithItsOwnAddresses(String login) throws Exception {
        JsonNode tables = json.readTree(
                        Markup.html(web.perform(get("/api/v1/statistics/tables").with(user(login)))
                                .andExpect(status().isOk())
                                .andReturn()))
                .get("items");
        assertThat(tables).hasSize(8);
        for (JsonNode row : tables.get(1).get("rows")) {
            JsonNode cell = row.get("cells").get(0);
            assertThat(listed(cell.get("href").asString(), login))
                    .isEqualTo(cell.get("count").asInt());
        }
    }

    /** How many rows an address of the API leads to, on all of its pages: what other tests left may be more than one page. */
    private int listed(String address, String login) throws Exception {
        int rows = 0;
        String after = "";
        do {
            JsonNode page =
                    json.readTree(Markup.html(web.perform(get(java.net.URI.create(address + "&limit=200" + after))
                                    .with(user(login)))
                            .andExpect(status().isOk())
                            .andReturn()));
            rows += page.get("items").size();
            after = page.get("next").isNull()
                    ? ""
                    : "&after="
                            + java.net.URLEncoder.encode(
                                    page.get("next").asString(), java.nio.charset.StandardCharsets.UTF_8);
        } while (!after.isEmpty());
        return rows;
    }

    @Test
    void filtersStandInTheAddress() throws Exception {
        String page = page("office", "/statistics?by=type&leadUnit=water&issuedFrom=2026-01-01");
        assertThat(page).contains("value=\"water\" selected", "leadUnit=water", "value=\"2026-01-01\"");
        FIGURE.matcher(page).results().forEach(it -> assertThat(it.group(1)).contains("leadUnit=water", "issuedFrom="));
    }

    @Test
    void theLedgerSaysWhatItIsFilteredBy() throws Exception {
        assertThat(page("office", "/problems?figure=onOriginalDate&leadUnit=water"))
                .contains("按原定期限销号", "value=\"onOriginalDate\" selected", "取消统计筛选")
                .contains("牵头单位 <b lang=\"zh-CN\">县水务局</b>");
    }

    @Test
    void badQuestionsAreRefused() throws Exception {
        for (String address : new String[] {
            "/statistics?by=moon",
            "/statistics?issuedFrom=yesterday",
            "/problems?figure=everything",
            "/problems?extensions=x"
        }) {
            web.perform(get(address).with(user("office"))).andExpect(status().isBadRequest());
        }
    }

    @Test
    void isTakenAwayAsWorkbookAndText() throws Exception {
        byte[] workbook = web.perform(get("/statistics.xlsx").with(user("office")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            assertThat(read.getNumberOfSheets()).isEqualTo(8);
            assertThat(read.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("交办");
            assertThat(read.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isPositive();
        }
        String text = web.perform(get("/statistics.csv?leadUnit=water").with(user("office")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").contains("按牵头单位", "县水务局").doesNotContain("县教育局");
    }

    @Test
    void theChartLibraryIsServedFromHere() throws Exception {
        String page = page("office", "/statistics");
        String script = SCRIPT.matcher(page)
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(script).as("with its fingerprint").matches("/webjars/echarts/dist/echarts\\.min-[0-9a-f]{32}\\.js");
        String answer = web.perform(get(script))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).hasSizeGreaterThan(500_000).contains("Apache");
    }
}
