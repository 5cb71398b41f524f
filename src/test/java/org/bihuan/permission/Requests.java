package org.bihuan.permission;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** All operations the program describes and all its pages, and how to ask for one without changing anything. */
@TestComponent
class Requests {

    /** Addresses that mean another thing with a parameter than without. */
    private static final String[] VARIANTS = {"GET /api/v1/journal?matter={id}"};

    /** Bodies for what is only looked at after the body; all others are empty. */
    private static final Map<String, Object> BODIES = Map.of(
            "POST /api/v1/problems/{id}/ratings",
            Map.of("score", 3),
            "POST /api/v1/people/{id}/substitutions",
            Map.of("substitute", "education", "until", "2026-04-01", "reason", "外出学习"),
            "POST /api/v1/post-proposals/{id}/refusal",
            Map.of("reason", "编制已满"),
            "POST /api/v1/recoveries/{id}/refusal",
            Map.of("reason", "本人没有提出"),
            "POST /api/v1/units/{id}/merger/refusal",
            Map.of("reason", "没有依据"),
            "POST /api/v1/accounts/{login}/identities",
            Map.of("issuer", "https://id.county.example/realms/staff", "subject", "somebody"),
            "POST /api/v1/matters/{id}/rulebook/proposals/{proposal}/approval",
            Map.of("meeting", Map.of("name", "主任会议", "date", "2026-03-09")),
            "POST /api/v1/matters/{id}/rulebook/proposals/{proposal}/rejection",
            Map.of("reason", "不必改用"));

    /** Who has no post has no token that opens anything, and a token does not beget another: these come with their password. */
    private static boolean byPassword(String login, Operation operation) {
        return login.equals("nobody") || operation.key().equals("POST /api/v1/tokens");
    }

    private final Client client;
    private final RequestMappingHandlerMapping mappings;
    private final TransactionTemplate undone;
    private final Set<String> come = ConcurrentHashMap.newKeySet();

    Requests(
            Client client,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            PlatformTransactionManager transactions) {
        this.client = client;
        this.mappings = mappings;
        this.undone = new TransactionTemplate(transactions);
    }

    /** What the API's own description names, and every page. */
    TreeSet<Operation> operations() {
        var all = new TreeSet<Operation>();
        JsonNode description = client.tree(client.anonymously(MockMvcRequestBuilders.get("/v3/api-docs")));
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it -> all.add(new Operation(
                                it.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                it.getValue()
                                        .path("requestBody")
                                        .path("content")
                                        .has("multipart/form-data")))));
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.bihuan.")) {
                mapping.getPatternValues().stream()
                        .filter(path -> !path.startsWith("/api/") && !path.endsWith("api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> all.add(new Operation(verb.name(), path, false))));
            }
        });
        for (String variant : VARIANTS) {
            all.add(Operation.of(variant));
        }
        return all;
    }

    /**
     * Signs an account in, so that asking costs what asking costs, and the token is not taken back. A token's first use is written
     * down, and so is who comes by name and password, once an hour; it costs more statements than any later one.
     */
    void signIn(String login) {
        if (!come.add(login)) {
            return;
        }
        if (login.equals("nobody")) {
            client.anonymously(request(HttpMethod.GET, URI.create("/api/v1/me"))
                    .header("Authorization", Client.basic(login, SmallCounty.PASSWORD)));
        } else {
            client.read(login, "/me");
        }
    }

    /** Asks; what it changes is taken back. */
    MockHttpServletResponse ask(@Nullable String login, Operation operation, String id) {
        if (login != null) {
            signIn(login);
        }
        Supplier<MockHttpServletResponse> asking = () -> send(login, operation, URI.create(operation.at(id)));
        return operation.reads()
                ? asking.get()
                : undone.execute(status -> {
                    status.setRollbackOnly();
                    return asking.get();
                });
    }

    private MockHttpServletResponse send(@Nullable String login, Operation operation, URI address) {
        AbstractMockHttpServletRequestBuilder<?> request =
                operation.upload() ? multipart(address) : request(HttpMethod.valueOf(operation.method()), address);
        if (operation.page()) {
            request.with(csrf());
            return client.anonymously(login == null ? request : request.with(user(login)));
        }
        if (!operation.reads() && !operation.upload()) {
            client.body(
                    (org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder) request,
                    BODIES.getOrDefault(operation.key(), Map.of()));
        }
        if (login == null) {
            return client.anonymously(request);
        }
        return byPassword(login, operation)
                ? client.anonymously(request.header("Authorization", Client.basic(login, SmallCounty.PASSWORD)))
                : client.send(login, request);
    }

    /** The answer as a letter. */
    static char letter(MockHttpServletResponse answer) {
        int status = answer.getStatus();
        String to = answer.getHeader("Location");
        if (status == 401 || (status == 302 && to != null && to.endsWith("/login"))) {
            return '0';
        }
        if (status == 403) {
            return '-';
        }
        if (status == 404) {
            return '.';
        }
        return status < 500 && status != 429 ? 'x' : '!';
    }
}
