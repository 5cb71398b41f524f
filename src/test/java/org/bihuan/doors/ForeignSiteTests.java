package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the page of another site has a browser send to the API is not carried out, and no browser is asked for a password there. */
@ApiTest
class ForeignSiteTests {

    @Autowired
    Client client;

    private MockHttpServletRequestBuilder token() {
        return post("/api/v1/tokens").header("Authorization", Client.basic("water", SmallCounty.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, whatever",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost.evil.example",
        "Origin, http://localhost:8081"
    })
    void anotherSitesRequestIsRefused(String header, String value) {
        MockHttpServletResponse refused = client.anonymously(token().header(header, value));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(client.tree(refused).get("title").asString()).isEqualTo("请求来自其他网站");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none",
        "Origin, http://localhost",
        "Origin, https://LOCALHOST",
        "X-Nothing, said"
    })
    void ourOwnPagesAndProgramsAreHeard(String header, String value) {
        assertThat(client.anonymously(token().header(header, value)).getStatus())
                .isEqualTo(201);
    }

    @Test
    void whatABrowserSaysOfItselfGoesBeforeItsOrigin() {
        assertThat(client.anonymously(
                                token().header("Sec-Fetch-Site", "cross-site").header("Origin", "http://localhost"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void readingIsNotChanging() {
        assertThat(client.send("water", get("/api/v1/problems").header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void ratingsByCodeAreGuardedToo() {
        assertThat(client.anonymously(post("/api/v1/ratings")
                                .contentType("application/json")
                                .content("{}")
                                .header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html,application/xhtml+xml,*/*;q=0.8", "text/html"})
    void aBrowserIsAskedForNoPassword(String accepted) {
        MockHttpServletResponse page =
                client.anonymously(get("/api/v1/problems").header("Accept", accepted));
        assertThat(page.getStatus()).isEqualTo(401);
        assertThat(page.getHeaders("WWW-Authenticate")).containsExactly("Bearer realm=\"Bihuan\"");
    }

    @Test
    void aScriptInABrowserIsNeitherAndAProgramIs() {
        assertThat(client.anonymously(get("/api/v1/problems").header("Sec-Fetch-Mode", "cors"))
                        .getHeader("WWW-Authenticate"))
                .startsWith("Bearer");
        assertThat(client.anonymously(get("/api/v1/problems")).getHeader("WWW-Authenticate"))
                .startsWith("Basic");
    }
}
