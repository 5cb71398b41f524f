package org.bihuan.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** What a token opens, what it does not, and who may end it. Its life in time is told by {@link TokenLifeTests}. */
@ApiTest
class TokenTests {

    @Autowired
    Client client;

    @Autowired
    Journal journal;

    private MockHttpServletResponse issue(String login, Object wish) {
        return client.anonymously(client.body(post("/api/v1/tokens"), wish)
                .header("Authorization", Client.basic(login, SmallCounty.PASSWORD)));
    }

    private JsonNode issued(String login, Map<String, ?> wish) {
        MockHttpServletResponse answer = issue(login, wish);
        assertThat(answer.getStatus()).isEqualTo(201);
        return client.tree(answer);
    }

    private MockHttpServletResponse with(JsonNode token, AbstractMockHttpServletRequestBuilder<?> request) {
        return client.anonymously(
                request.header("Authorization", "Bearer " + token.get("token").asString()));
    }

    private List<Entry> chain() {
        return journal.newest(Journal.congress("shili"), Long.MAX_VALUE, 10);
    }

    @Test
    void aTokenIsToldOnceAndRecognized() {
        JsonNode token = issued("clerk", Map.of("name", "月报", "scope", "read"));

        assertThat(token.get("token").asString()).matches("bhn_[A-Za-z0-9_-]{43}");
        assertThat(token.get("expires").asString()).startsWith("2026-04-09");
        JsonNode listed = client.read("clerk", "/tokens");
        assertThat(listed.toString()).doesNotContain(token.get("token").asString());
        assertThat(listed.get("items")).anySatisfy(it -> {
            assertThat(it.get("id")).isEqualTo(token.get("id"));
            assertThat(it.get("name").asString()).isEqualTo("月报");
            assertThat(it.get("scope").asString()).isEqualTo("read");
            assertThat(it.get("areas")).isEmpty();
            assertThat(it.get("lastUsed").isNull()).isTrue();
        });
        assertThat(chain()).anySatisfy(it -> {
            assertThat(it.action()).isEqualTo("access.token.issued");
            assertThat(it.actor()).isEqualTo("clerk");
            assertThat(it.data()).contains("月报").doesNotContain("bhn_");
        });
    }

    @Test
    void theListOfTokensComesInPages() {
        for (int i = 0; i < 3; i++) {
            issued("court", Map.of("name", "n" + i, "scope", "read"));
        }
        var names = new ArrayList<String>();
        String next = "/tokens?limit=2";
        while (next != null) {
            JsonNode page = client.read("court", next);
            page.get("items").forEach(it -> names.add(it.path("name").asString("")));
            next = page.get("next").isNull()
                    ? null
                    : "/tokens?limit=2&after=" + page.get("next").asString();
        }
        assertThat(names).containsSubsequence("n0", "n1", "n2").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "read,             GET,  matters,          200",
        "read,             GET,  problems,         200",
        "read,             GET,  statistics,       200",
        "read,             GET,  rulebook,         200",
        "read,             HEAD, matters,          200",
        "read,             POST, matters,          403",
        "read,             POST, messages/read,    403",
        "read,             PUT,  tasks/1/draft,    403",
        "read,             DELETE, tokens/1,       403",
        "write,            POST, messages/read,    200",
        "write,            POST, matters,          400",
        "write,            DELETE, tokens/999999,  404",
        "read matters,     GET,  matters,          200",
        "read matters,     GET,  units,            200",
        "read matters,     GET,  problems,         403",
        "read matters,     GET,  problems.csv,     403",
        "read matters,     GET,  statistics,       403",
        "read matters,     GET,  tokens,           403",
        "write matters,    POST, messages/read,    200",
        "write matters,    POST, tokens,           403",
        "read ledger,      GET,  problems,         200",
        "read ledger,      GET,  problems.csv,     200",
        "read ledger,      GET,  matters,          403",
        "read ledger,      GET,  no-such-thing,    403",
        "read ledger,      GET,  %70roblems,       403",
        "read statistics,  GET,  statistics,       200",
        "read statistics,  GET,  statistics/escalations, 200",
        "read statistics,  GET,  problems,         403",
        "read administration, GET, tokens,         200",
        "read administration, GET, units,          200",
        "read administration, GET, matters,        403",
        "read ledger+statistics, GET, problems,    200",
        "read ledger+statistics, GET, statistics,  200",
        "read ledger+statistics, GET, matters,     403",
        "write,            GET,  no-such-thing,    404"
    })
    void aTokenOpensWhatItIsFor(String reach, String method, String address, int expected) {
        String[] parts = reach.split(" ");
        List<String> areas = parts.length == 1 ? List.of() : Arrays.asList(parts[1].split("\\+"));
        JsonNode token = issued("office", Map.of("name", reach, "scope", parts[0], "areas", areas));
        try {
            var request = MockMvcRequestBuilders.request(
                    HttpMethod.valueOf(method), java.net.URI.create("/api/v1/" + address));
            MockHttpServletResponse answer = with(token, request.header("Accept-Language", "en"));

            assertThat(answer.getStatus()).isEqualTo(expected);
            if (expected == 403) {
                assertThat(client.tree(answer).get("detail").asString()).startsWith("This token");
                assertThat(chain().get(0).action()).isEqualTo("refused");
                assertThat(chain().get(0).data()).contains("token.").contains(method + " /api/v1/" + address);
            }
        } finally {
            client.send("office", delete("/api/v1/tokens/" + token.get("id").asString()));
        }
    }

    @Test
    void aTokenHasNoMoreThanItsOwner() {
        JsonNode token = issued("water", Map.of("name", "all", "scope", "write"));
        var denied =
                with(token, client.body(post("/api/v1/matters"), Map.of("process", "supervision", "fields", Map.of())));

        assertThat(denied.getStatus()).isEqualTo(403);
        assertThat(with(token, get("/api/v1/problems")).getStatus()).isEqualTo(200);
    }

    @Test
    void aTokenBegetsNone() {
        var answer = client.send("clerk", client.body(post("/api/v1/tokens"), Map.of("name", "x", "scope", "read")));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(client.send("clerk", post("/api/v1/tokens")).getStatus()).isEqualTo(403);
    }

    @Test
    void whoRevokesATokenEndsItAtOnce() {
        JsonNode token = issued("health", Map.of("name", "lost", "scope", "write"));
        assertThat(with(token, get("/api/v1/problems")).getStatus()).isEqualTo(200);
        String address = "/api/v1/tokens/" + token.get("id").asString();

        assertThat(client.send("water", delete(address)).getStatus())
                .as("not theirs")
                .isEqualTo(404);
        assertThat(client.send("health", delete(address)).getStatus()).isEqualTo(204);

        assertThat(with(token, get("/api/v1/problems")).getStatus()).isEqualTo(401);
        assertThat(client.send("health", delete(address)).getStatus()).isEqualTo(404);
        assertThat(chain()).anySatisfy(it -> {
            assertThat(it.action()).isEqualTo("access.token.revoked");
            assertThat(it.data()).contains("lost");
        });
    }

    @Test
    void theSecurityAdministratorSeesAndEndsTheTokensOfOthers() {
        JsonNode token = issued("education", Map.of("name", "old", "scope", "write"));
        JsonNode listed = client.read("secadmin", "/accounts/education/tokens");
        assertThat(listed.get("items"))
                .anySatisfy(it -> assertThat(it.get("id")).isEqualTo(token.get("id")));
        String address = "/api/v1/accounts/education/tokens/" + token.get("id").asString();

        assertThat(client.send("secadmin", delete(address.replace("education", "health")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(client.send("secadmin", delete(address)).getStatus()).isEqualTo(204);

        assertThat(with(token, get("/api/v1/problems")).getStatus()).isEqualTo(401);
        assertThat(client.send("secadmin", get("/api/v1/accounts/no-such-person/tokens"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(chain()).anySatisfy(it -> {
            assertThat(it.actor()).isEqualTo("secadmin");
            assertThat(it.action()).isEqualTo("access.token.revoked");
            assertThat(it.subject()).isEqualTo("education");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scope\":\"read\"}",
                "{\"name\":\" \",\"scope\":\"read\"}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"scope\":\"admin\"}",
                "{\"name\":\"x\",\"scope\":\"READ\"}",
                "{\"name\":\"x\",\"scope\":\"read\",\"days\":0}",
                "{\"name\":\"x\",\"scope\":\"read\",\"days\":91}",
                "{\"name\":\"x\",\"scope\":\"read\",\"areas\":[\"everything\"]}",
                "{\"name\":\"x\",\"scope\":\"read\",\"areas\":[null]}",
                "{\"name\":\"a\\u0000b\",\"scope\":\"read\"}"
            })
    void aWishThatDoesNotFitIsRefusedByField(String wish) {
        var answer = client.anonymously(post("/api/v1/tokens")
                .contentType("application/json")
                .content(wish)
                .header("Authorization", Client.basic("clerk", SmallCounty.PASSWORD)));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(client.tree(answer).get("errors")).isNotEmpty();
    }

    @Test
    void aNameOfAnyLengthIsRefused() {
        assertThat(issue("clerk", Map.of("name", "x".repeat(101), "scope", "read"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void anAccountHasTwentyNamedTokensAtMost() {
        client.read("deputy", "/tokens?limit=200").get("items").forEach(it -> {
            if (!it.path("name").isMissingNode() && !it.path("name").isNull()) {
                client.send("deputy", delete("/api/v1/tokens/" + it.get("id").asString()));
            }
        });
        for (int i = 0; i < 20; i++) {
            issued("deputy", Map.of("name", "t" + i, "scope", "read"));
        }
        assertThat(issue("deputy", Map.of("name", "t20", "scope", "read")).getStatus())
                .isEqualTo(409);
        String first = StreamSupport.stream(
                        client.read("deputy", "/tokens?limit=200").get("items").spliterator(), false)
                .filter(it -> it.path("name").asString("").equals("t0"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        client.send("deputy", delete("/api/v1/tokens/" + first));
        assertThat(issue("deputy", Map.of("name", "t20", "scope", "read")).getStatus())
                .isEqualTo(201);
    }

    @Test
    void ofTheShortTokensTheOldestEnds() {
        var tokens = new ArrayList<JsonNode>();
        for (int i = 0; i < 21; i++) {
            tokens.add(issued("member3", Map.of()));
        }
        assertThat(with(tokens.get(0), get("/api/v1/matters")).getStatus()).isEqualTo(401);
        assertThat(with(tokens.get(1), get("/api/v1/matters")).getStatus()).isEqualTo(200);
        assertThat(with(tokens.get(20), get("/api/v1/matters")).getStatus()).isEqualTo(200);
    }

    @Test
    void everyAddressOfTheApiBelongsToAnAreaOrIsNamedHere() {
        Set<String> outside = Set.of("setup", "ratings", "me");
        var nowhere = new TreeSet<String>();
        client.tree(client.anonymously(get("/v3/api-docs")))
                .get("paths")
                .propertyNames()
                .forEach(path -> {
                    String word = path.substring("/api/v1/".length()).split("/")[0];
                    if (!outside.contains(word) && Arrays.stream(Area.values()).noneMatch(it -> it.holds(word))) {
                        nowhere.add(word);
                    }
                });
        assertThat(nowhere)
                .as("write it into an Area, or tokens with areas never open it")
                .isEmpty();
    }

    @Test
    void nothingTellsWhyATokenIsNotGood() {
        JsonNode revoked = issued("inspector1", Map.of("name", "r", "scope", "read"));
        client.send("inspector1", delete("/api/v1/tokens/" + revoked.get("id").asString()));
        byte[] expected = with(revoked, put("/api/v1/tasks/1/draft")).getContentAsByteArray();

        for (String token : List.of("", "bhn_", "bhn_" + "A".repeat(43), "x".repeat(5000), "bhn_\u00e9")) {
            var answer = client.anonymously(put("/api/v1/tasks/1/draft").header("Authorization", "Bearer " + token));
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentAsByteArray()).isEqualTo(expected);
        }
    }
}
