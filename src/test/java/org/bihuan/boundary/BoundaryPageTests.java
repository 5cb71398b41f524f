package org.bihuan.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The map is there as long as the boundaries are, and says what the table under it says. */
@PagesOfDemoCounty
class BoundaryPageTests {

    private static final String AREA = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"unit":"%s"},"geometry":
            {"type":"Polygon","coordinates":[[[113.1,33.1],[113.2,33.1],[113.2,33.2],[113.1,33.1]]]}}]}""";

    @Autowired
    MockMvc web;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private ResultActions supply(String text) throws Exception {
        return web.perform(multipart("/boundaries")
                .file(new MockMultipartFile(
                        "file", "county.geojson", "application/json", text.getBytes(StandardCharsets.UTF_8)))
                .param("datum", "gcj02")
                .with(user("sysadmin"))
                .with(csrf()));
    }

    @Test
    void noMapWithoutBoundaries() throws Exception {
        assertThat(page("office", "/statistics")).doesNotContain("data-map", "map.js");
        assertThat(page("sysadmin", "/boundaries")).contains("没有边界。");
        web.perform(get("/statistics/boundaries.json").with(user("office"))).andExpect(status().isNotFound());
    }

    @Test
    void withBoundariesEachFigureCanBeChosen() throws Exception {
        String refused = Markup.html(supply(AREA.formatted("nobody"))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(refused).contains("没有一个区域属于本级的单位", "nobody");
        try {
            String taken = Markup.html(supply(AREA.formatted("housing"))
                    .andExpect(status().isCreated())
                    .andExpect(Markup.keepsThePolicy())
                    .andReturn());
            assertThat(taken).contains("有区域的单位 1 个", "县住房和城乡建设局", "GCJ-02");
            String map = page("office", "/statistics?map=overdue");
            assertThat(map)
                    .containsPattern("data-map=\"/statistics/boundaries\\.json\\?v=[0-9a-f]{12}\"")
                    .contains("/assets/map", "data-unit=\"housing\"", "figure=overdue&amp;leadUnit=housing");
            web.perform(get("/statistics?map=nothing").with(user("office"))).andExpect(status().isBadRequest());
            web.perform(get("/statistics/boundaries.json").with(user("office")))
                    .andExpect(status().isOk())
                    .andExpect(result -> assertThat(Markup.html(result)).contains("\"unit\":\"housing\""));
        } finally {
            web.perform(post("/boundaries/removal").with(user("sysadmin")).with(csrf()))
                    .andExpect(redirectedUrl("/boundaries"));
        }
    }
}
