package org.bihuan.access.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, follows redirects and fills in forms, and remembers where the way led. */
class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    private final URI program;
    private final List<URI> way = new ArrayList<>();
    private String page = "";
    private int status;

    Visitor(URI program) {
        this.program = program;
    }

    Visitor open(String path) {
        follow(HttpRequest.newBuilder(program.resolve(path)).GET());
        return this;
    }

    /** Sends the form of the page shown, with its hidden token. */
    Visitor submit(String path, Map<String, String> fields) {
        var csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new IllegalStateException("no form on " + at() + ":\n" + page);
        }
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        body += "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        follow(HttpRequest.newBuilder(at().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return this;
    }

    /** The whole way by the provider. */
    Visitor signIn(String name) {
        return open(Provider.START).submit("/login", Map.of("username", name, "password", IdentityProvider.PASSWORD));
    }

    private void follow(HttpRequest.Builder request) {
        way.clear();
        HttpRequest next = request.header("Accept", "text/html").build();
        for (int hops = 0; hops < 15; hops++) {
            HttpResponse<String> answer = send(next);
            way.add(next.uri());
            page = answer.body();
            status = answer.statusCode();
            if (status / 100 != 3) {
                return;
            }
            URI to = next.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            next = HttpRequest.newBuilder(to)
                    .header("Accept", "text/html")
                    .GET()
                    .build();
        }
        throw new IllegalStateException("in a circle: " + way);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    URI at() {
        return way.get(way.size() - 1);
    }

    List<URI> way() {
        return way;
    }

    String page() {
        return page;
    }

    int status() {
        return status;
    }
}
