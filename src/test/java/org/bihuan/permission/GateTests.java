package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The policy stands at every door, before anything else is looked at. */
@ApiTest
class GateTests {

    @Autowired
    Client client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyOperationAndPageSaysWhatItNeeds() {
        var silent = new TreeSet<String>();
        int[] counted = new int[1];
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.bihuan.")) {
                counted[0]++;
                Open open = method.getMethodAnnotation(Open.class);
                boolean needs = method.hasMethodAnnotation(Needs.class);
                if (needs == (open != null)) {
                    silent.add(mapping + " " + method);
                }
                assertThat(open == null || open.value().length() > 15)
                        .as("why " + method + " is open")
                        .isTrue();
            }
        });
        assertThat(silent).isEmpty();
        assertThat(counted[0]).isGreaterThan(80);
    }

    @Test
    void aRefusalByPostComesBeforeTheBodyIsReadAndIsWrittenDown() {
        var refused = client.send(
                "clerk",
                put("/api/v1/holidays/2031")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("this is no JSON"));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(client.tree(refused).get("detail").asString()).isEqualTo("放假安排由人大常委会办公室录入。请把通知交给办公室。");
        assertThat(refusals())
                .anyMatch(it -> it.get("data").get("request").asString().equals("PUT /api/v1/holidays/2031")
                        && it.get("data").get("reasons").toString().contains("permission.announceHolidays")
                        && it.get("actor").asString().equals("clerk"));
    }

    @Test
    void aPageIsRefusedWithItsReasonAndWrittenDown() throws Exception {
        var page = client.anonymously(get("/ballots/B-7/sheet").with(user("water")));
        assertThat(page.getStatus()).isEqualTo(403);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("表决码只由常委会办公室领取");
        assertThat(refusals())
                .anyMatch(it -> it.get("data").get("request").asString().equals("GET /ballots/B-7/sheet")
                        && it.get("actor").asString().equals("water"));
    }

    private List<JsonNode> refusals() {
        var all = new ArrayList<JsonNode>();
        String after = "";
        while (after != null) {
            JsonNode page = client.read("logadmin", "/journal?limit=200" + after);
            page.get("items").forEach(all::add);
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        }
        return all.stream()
                .filter(it -> it.get("action").asString().equals("refused"))
                .toList();
    }

    @Test
    void onlyTheAuditAdministratorReadsTheSystemChainAndNothingOfAnyMatter() {
        assertThat(client.read("logadmin", "/journal").get("items")).isNotEmpty();
        for (String login : new String[] {"auditor", "office", "clerk", "organ", "sysadmin", "secadmin"}) {
            assertThat(client.send(login, get("/api/v1/journal")).getStatus())
                    .as(login)
                    .isEqualTo(403);
        }
        String nobody = Client.basic("nobody", SmallCounty.PASSWORD);
        assertThat(client.anonymously(get("/api/v1/journal").header("Authorization", nobody))
                        .getStatus())
                .isEqualTo(403);
        String one = client.send("logadmin", get("/api/v1/journal?matter=M-2026-0001"))
                .getContentType();
        assertThat(one).startsWith("application/problem+json");
        assertThat(client.send("logadmin", get("/api/v1/journal?matter=M-2026-0001"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(client.write("logadmin", "/journal/verification", java.util.Map.of())
                        .get("ok")
                        .asBoolean())
                .isTrue();
        assertThat(client.post("logadmin", "/journal/verification", java.util.Map.of("matter", "M-2026-0001"))
                        .getStatus())
                .isEqualTo(403);
    }
}
