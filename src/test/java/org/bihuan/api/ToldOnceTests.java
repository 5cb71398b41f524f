package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What tells a secret is never kept for a key. */
@ApiTest
class ToldOnceTests {

    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|token|password|half|halves|codes?)");

    /** Operations whose answer may be several things, none of them a secret; and messages, whose code is their kind. */
    private static final Set<String> HARMLESS =
            Set.of("IdentityResource.bind", "VersionResource.propose", "MessageResource.read");

    /** What was told once before there was a marker for it, and the one that was forgotten. */
    private static final List<String> KNOWN = List.of(
            "/api/v1/tokens",
            "/api/v1/setup",
            "/api/v1/ballots/{id}/codes",
            "/api/v1/problems/{id}/ratings/codes",
            "/api/v1/ratings",
            "/api/v1/accounts/{login}/activation-code",
            "/api/v1/recoveries/{id}/confirmation",
            "/api/v1/congresses",
            "/api/v1/congresses/{id}/confirmation",
            "/api/v1/congresses/{id}/halves",
            "/api/v1/me/password");

    @Autowired
    Client client;

    @Autowired
    OnlyOnce onlyOnce;

    @Autowired
    AnsweredRequests answered;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    /** Operations that change something, by their address. */
    private Map<String, Method> operations() {
        var all = new TreeMap<String, Method>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                mapping.getPatternValues().stream()
                        .filter(it -> it.startsWith("/api/v1/"))
                        .forEach(it -> all.put(it, handler.getMethod()));
            }
        });
        return all;
    }

    @Test
    void whateverMayAnswerWithASecretIsMarked() {
        var unmarked = new TreeSet<String>();
        operations().forEach((path, method) -> {
            String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            if (!method.isAnnotationPresent(ToldOnce.class)
                    && !HARMLESS.contains(name)
                    && secret(method.getGenericReturnType(), new HashSet<>())) {
                unmarked.add(name + " " + path);
            }
        });
        assertThat(unmarked).isEmpty();
        assertThat(operations().entrySet().stream()
                        .filter(it -> it.getValue().isAnnotationPresent(ToldOnce.class))
                        .map(Map.Entry::getKey))
                .containsAll(KNOWN);
    }

    /** Whether a value of this type has a part that is called like a secret, or could be anything. */
    private static boolean secret(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType made) {
            boolean anything = made.getRawType().getTypeName().endsWith("ResponseEntity")
                    && (made.getActualTypeArguments()[0] == Object.class
                            || made.getActualTypeArguments()[0] instanceof WildcardType);
            return anything
                    || secret(made.getRawType(), seen)
                    || List.of(made.getActualTypeArguments()).stream().anyMatch(it -> secret(it, seen));
        }
        if (type instanceof Class<?> known && known.isRecord()) {
            for (RecordComponent part : known.getRecordComponents()) {
                boolean text = part.getType() == String.class || part.getType() == List.class;
                if (text && SECRET.matcher(part.getName()).matches() || secret(part.getGenericType(), seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whatIsMarkedIsKeptForNoKeyHoweverItsAddressIsWritten() {
        var somebody = UsernamePasswordAuthenticationToken.authenticated("clerk", null, List.of());
        operations().forEach((path, method) -> {
            SecurityContextHolder.getContext().setAuthentication(somebody);
            boolean once = method.isAnnotationPresent(ToldOnce.class);
            String address = path.replaceAll("\\{[^}]*}", "X-1");
            // The first letter of its last word by its number.
            int last = address.lastIndexOf('/') + 1;
            String odd = address.substring(0, last)
                    + "%%%02X".formatted((int) address.charAt(last))
                    + address.substring(last + 1);
            for (String sent : List.of(address, odd)) {
                var request = new MockHttpServletRequest("POST", sent);
                request.addHeader("Idempotency-Key", "k");
                assertThat(onlyOnce.shouldNotFilter(request) || !once).as(sent).isTrue();
            }
        });
        var usual = new MockHttpServletRequest("POST", "/api/v1/matters");
        usual.addHeader("Idempotency-Key", "k");
        assertThat(onlyOnce.shouldNotFilter(usual)).isFalse();
    }

    @Test
    void aTokenIsNeverKept() {
        for (String address : List.of("/api/v1/tokens", "/api/v1/%74okens")) {
            var answer = client.anonymously(post(URI.create(address))
                    .header("Authorization", Client.basic("water", SmallCounty.PASSWORD))
                    .header("Idempotency-Key", "told-once"));
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(jdbc.sql("select count(*) from answered_request where request_key = 'told-once'")
                            .query(Long.class)
                            .single())
                    .as(address)
                    .isZero();
        }
    }

    @Test
    void whatIsKeptGoesWhenItsDayIsOver() {
        jdbc.sql("""
                        insert into answered_request (login, request_key, fingerprint, status, body, answered_at)
                        values ('nobody-comes-again', 'old', 'f', 201, 'kept', ?)""").param(OffsetDateTime.parse("2020-01-01T00:00:00Z")).update();
        assertThat(answered.find("nobody-comes-again", "old")).isEmpty();
        assertThat(answered.sweep()).isEqualTo(1);
        assertThat(answered.sweep()).isZero();
    }
}
