package org.bihuan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** A browser without script, with cookies of its own: asks for pages, fills forms, follows nothing by itself. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI program;
    private String token = "";

    Browser(int port) {
        this.program = URI.create("http://127.0.0.1:" + port);
    }

    /** What came back. */
    record Answer(int status, String location, String body, HttpResponse<String> whole) {}

    Answer get(String path) {
        return send(to(path).GET());
    }

    /** Fills a form of the page seen last; fields as name and value in turn. */
    Answer post(String path, String... fields) {
        var form = new ArrayList<>(List.of(pair("_csrf", token)));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(pair(fields[i], fields[i + 1]));
        }
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form))));
    }

    /** Sends a form as a browser with pages does: it says which site the page was of. */
    Answer typed(String path, String origin, String type, HttpRequest.BodyPublisher body) {
        return send(to(path).header("Accept", "text/html")
                .header("Origin", origin)
                .header("Content-Type", type)
                .POST(body));
    }

    /** The same with the token of the page seen last. */
    Answer typed(String path, String origin, String... fields) {
        var form = new ArrayList<>(List.of(pair("_csrf", token)));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(pair(fields[i], fields[i + 1]));
        }
        return typed(
                path,
                origin,
                "application/x-www-form-urlencoded",
                HttpRequest.BodyPublishers.ofString(String.join("&", form)));
    }

    /** Where the program is. */
    String origin() {
        return program.toString();
    }

    /** Signs in on the page; where it leads. */
    String signIn(String login, String password) {
        get("/login");
        return post("/login", "username", login, "password", password).location();
    }

    /** A call of the API by Basic. */
    Answer basic(String method, String path, String login, String password, String json, String... headers) {
        String pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return api(method, path, "Basic " + pair, json, headers);
    }

    /** The same with the word before name and password written in a way of its own. */
    Answer authorized(String method, String path, String scheme, String login, String password) {
        String pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return api(method, path, scheme + pair, "");
    }

    Answer bearer(String method, String path, String bearer, String json) {
        return api(method, path, "Bearer " + bearer, json);
    }

    private Answer api(String method, String path, String authorization, String json, String... headers) {
        var request = to(path).header("Authorization", authorization).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    /** The id of the session, as the cookie has it. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().endsWith("bihuan"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(program.resolve(path)).header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            String location = answer.headers().firstValue("Location").orElse("").replace(program.toString(), "");
            return new Answer(answer.statusCode(), location, answer.body(), answer);
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
