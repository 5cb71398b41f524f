package org.bihuan.access.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.delete;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.fieldWithPath;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.bihuan.api.Client;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccessDocumentationTests extends Documentation {

    private static final String PASSWORD = "Kite-runs-over-9-hills";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Clock clock;

    private long session;

    @BeforeEach
    void aNewcomerWithASession() {
        jdbc.sql("delete from account where login = 'newcomer'").update();
        jdbc.sql("delete from message where person = 'newcomer'").update();
        jdbc.sql("delete from person where id = 'newcomer'").update();
        jdbc.sql("insert into person (id, congress, name) values ('newcomer', 'shili', '新来的经办')")
                .update();
        jdbc.sql("insert into account (login, person, password, password_at) values ('newcomer', 'newcomer', ?, ?)")
                .params(encoder.encode(PASSWORD), now())
                .update();
        jdbc.sql("insert into account_session (login, door, address, agent, began, seen) values"
                        + " ('newcomer', 'page', '10.1.2.3', 'Mozilla/5.0', ?, ?)")
                .params(now(), now())
                .update();
        session = jdbc.sql("select max(id) from account_session where login = 'newcomer'")
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Test
    void anActivationCode() {
        document(
                "access/activation-code",
                "secadmin",
                202,
                post("/api/v1/accounts/{login}/activation-code", "newcomer"),
                pathParameters(parameterWithName("login").description("The account")));
    }

    @Test
    void aCodeIsNotKeptForARequestThatIsRepeated() {
        String first = codeFor("once-more");
        assertThat(codeFor("once-more")).isNotEqualTo(first);
    }

    private String codeFor(String key) {
        var answer = client.send(
                "secadmin", post("/api/v1/accounts/newcomer/activation-code").header("Idempotency-Key", key));
        assertThat(answer.getHeader("Idempotency-Replayed")).isNull();
        return client.tree(answer).get("half").asString();
    }

    @Test
    void aLockIsLifted() {
        document(
                "access/unlock",
                "secadmin",
                200,
                post("/api/v1/accounts/{login}/unlock", "newcomer"),
                responseFields(
                        field("login", STRING, "The account"),
                        field("wasLocked", BOOLEAN, "Whether there was a lock")));
    }

    @Test
    void aSecondFactorIsReset() {
        jdbc.sql("insert into second_factor (login, secret, confirmed) values ('newcomer', 'v1.', ?)")
                .param(now())
                .update();
        document(
                "access/second-factor-reset",
                "secadmin",
                202,
                delete("/api/v1/accounts/{login}/second-factor", "newcomer"));
        long asked = jdbc.sql("select id from recovery_proposal where login = 'newcomer' and act = 'secondFactor'")
                .query(Long.class)
                .single();
        assertThat(client.post("logadmin", "/recoveries/" + asked + "/confirmation", Map.of())
                        .getStatus())
                .isEqualTo(200);
        assertThat(client.send("secadmin", delete("/api/v1/accounts/newcomer/second-factor"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void anAccountOfNobodyIsMissing() {
        for (String path : new String[] {"activation-code", "unlock"}) {
            assertThat(client.send("secadmin", post("/api/v1/accounts/{login}/" + path, "no-such-login"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(client.send("secadmin", get("/api/v1/sessions?login=no-such-login"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void onesOwnPassword() {
        perform(
                "access/password",
                204,
                client.body(
                        post("/api/v1/me/password").header("Authorization", Client.basic("newcomer", PASSWORD)),
                        Map.of("current", PASSWORD, "password", "Herons-stand-in-7-fields")),
                requestHeaders(headerWithName("Authorization").description("Basic, or a token")),
                requestFields(
                        fieldWithPath("current").type(STRING).description("The password now"),
                        fieldWithPath("password").type(STRING).description("The one to be")));
    }

    @Test
    void aPasswordThatIsNotGoodEnough() {
        perform(
                "access/password-refused",
                400,
                client.body(
                        post("/api/v1/me/password").header("Authorization", Client.basic("newcomer", PASSWORD)),
                        Map.of("current", PASSWORD, "password", "newcomer")));
        var empty = client.anonymously(client.body(
                post("/api/v1/me/password").header("Authorization", Client.basic("newcomer", PASSWORD)), Map.of()));
        assertThat(empty.getStatus()).isEqualTo(400);
        assertThat(client.tree(empty).get("errors")).hasSize(2);
    }

    @Test
    void onesOwnSessions() {
        perform(
                "access/own-sessions",
                200,
                get("/api/v1/me/sessions?limit=20").header("Authorization", Client.basic("newcomer", PASSWORD)));
        perform(
                "access/own-session-end",
                204,
                delete("/api/v1/me/sessions/{id}", session)
                        .header("Authorization", Client.basic("newcomer", PASSWORD)));
    }

    @Test
    void sessionsOfTheCongress() {
        document(
                "access/sessions",
                "secadmin",
                200,
                get("/api/v1/sessions?login=newcomer&limit=20"),
                queryParameters(
                        parameterWithName("login").optional().description("Of this account only"),
                        parameterWithName("limit").optional().description("At most so many, newest first")),
                responseFields(
                        field("items[].id", STRING, "Number of the session"),
                        field("items[].login", STRING, "Whose it is"),
                        field("items[].door", STRING, "How it came in: `page`, `oidc`"),
                        maybe("items[].address", STRING, "From where"),
                        maybe("items[].agent", STRING, "What the browser says it is"),
                        field("items[].secondFactor", BOOLEAN, "Whether a second factor was given"),
                        field("items[].began", STRING, "Since when"),
                        field("items[].seen", STRING, "Last request, to the minute"),
                        maybe("next", STRING, "Where the next page begins")));
        document("access/session-end", "secadmin", 204, delete("/api/v1/sessions/{id}", session));
    }
}
