package org.bihuan.walker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One account's way to a running program. Its calls throw {@link UncheckedIOException} when no answer came. */
public final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "----bihuan-walker";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final URI program;
    private final String login;
    private final String token;

    private Caller(HttpClient http, URI program, String login, String token) {
        this.http = http;
        this.program = program;
        this.login = login;
        this.token = token;
    }

    /** A connection pool for callers. */
    public static HttpClient connections() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /**
     * Exchanges a name and password for a token.
     *
     * @param program where it runs, for example {@code http://127.0.0.1:8080}
     */
    public static Caller login(HttpClient http, URI program, String login, String password) {
        String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(program.resolve("/api/v1/tokens"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.noBody())
                .build();
        return new Caller(http, program, login, send(http, request).expect(201).text("token"));
    }

    /** The account. */
    public String login() {
        return login;
    }

    /** Asks for something under {@code /api/v1}, or for an address the program itself has named. */
    public Answer get(String path) {
        return send(http, to(path).GET().build());
    }

    /** Hands JSON in. */
    public Answer post(String path, Object body) {
        return send(
                http,
                to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8))
                        .build());
    }

    /** Hands a form with one file in. */
    public Answer post(String path, Map<String, String> fields, String fileName, byte[] file) {
        var parts = new ArrayList<byte[]>();
        fields.forEach((name, value) -> parts.add(part(name, "", value + "\r\n")));
        parts.add(part("file", "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream", ""));
        parts.add(file);
        parts.add(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                http,
                to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArrays(parts))
                        .build());
    }

    /** All items of a paged list. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        String next = "";
        do {
            JsonNode page = get(next.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "after=" + next)
                    .expect(200)
                    .body();
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(program.resolve(path.startsWith("/api/") ? path : "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static byte[] part(String name, String more, String value) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                        + value)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Answer send(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            byte[] body = response.body();
            return new Answer(response.statusCode(), body.length == 0 ? JSON.missingNode() : JSON.readTree(body));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }
}
