package org.bihuan.access.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.address.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What somebody typed into a form that came too late: the session is over, or the token against forged requests was too old. Nothing
 * of it is saved; the answer is a page that holds it, to be sent again ({@code templates/access/again.html}).
 *
 * <p>Only forms of business that our own pages have sent are answered so. What another site makes a browser send is not put before
 * anybody to be confirmed, and nothing of a page on which passwords or codes are typed is ever repeated.
 *
 * @param path where it was sent, a page of ours
 * @param texts what people write, by name of the field, to be read and changed
 * @param values everything else, by name
 * @param files the fields in which files were chosen, with their names: a browser cannot choose them again
 * @param who the login of whoever is signed in now; nobody where the session is over
 */
public record TypedForm(
        String path,
        List<Value> texts,
        List<Value> values,
        Map<String, List<String>> files,
        @Nullable String who) {

    private static final String KEPT = TypedForm.class.getName();

    /** Every page but those on which somebody proves who he is, votes, or chooses how pages look. */
    private static final Pattern PAGES = Pattern.compile(
            "/(?!login|activate|setup|vote|rate|appearance|logout|account/password|account/second-factor).+");

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|code|token).*");

    /** As many characters as a draft may have. */
    private static final int MOST = 2_000_000;

    /** What a page puts into each of its forms anew: the token, and the number. */
    private static final Set<String> OURS = Set.of("_csrf", "_form");

    /** One value of a field. */
    public record Value(String name, String text) {

        /** Whether somebody wrote it, and did not choose it. */
        private boolean written() {
            return text.length() > 40 || text.codePoints().anyMatch(it -> it > 0x7f || it == '\n');
        }
    }

    /** Answers with the page that holds what was typed, if this is such a form. Whether it did. */
    public static boolean answer(HttpServletRequest request, HttpServletResponse response, @Nullable String who)
            throws IOException {
        Optional<TypedForm> typed = of(request, who);
        if (typed.isEmpty()) {
            return false;
        }
        request.setAttribute(KEPT, typed.get());
        response.sendError(HttpStatus.FORBIDDEN.value());
        return true;
    }

    /** What is being answered. */
    public static Optional<TypedForm> answered(HttpServletRequest request) {
        return Optional.ofNullable((TypedForm) request.getAttribute(KEPT));
    }

    private static Optional<TypedForm> of(HttpServletRequest request, @Nullable String who) {
        String path = Asked.written(request);
        if (!request.getMethod().equals("POST")
                || !PAGES.matcher(path).matches()
                || !String.valueOf(request.getHeader("Accept")).contains("text/html")
                || !ours(request)) {
            return Optional.empty();
        }
        var texts = new ArrayList<Value>();
        var values = new ArrayList<Value>();
        int length = 0;
        for (Map.Entry<String, String[]> it : request.getParameterMap().entrySet()) {
            if (OURS.contains(it.getKey())) {
                continue;
            }
            if (SECRET.matcher(it.getKey()).matches()) {
                return Optional.empty();
            }
            for (String text : it.getValue()) {
                length += it.getKey().length() + text.length();
                var value = new Value(it.getKey(), text);
                (value.written() ? texts : values).add(value);
            }
        }
        boolean kept = length <= MOST && texts.size() + values.size() > 0;
        return kept ? Optional.of(new TypedForm(path, texts, values, files(request), who)) : Optional.empty();
    }

    /** Whether a page of ours sent it, as far as the browser says so. */
    private static boolean ours(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            int port = from.getPort() > 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getScheme().equals(from.getScheme())
                    && request.getServerName().equalsIgnoreCase(from.getHost())
                    && request.getServerPort() == port;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Map<String, List<String>> files(HttpServletRequest request) {
        var files = new java.util.TreeMap<String, List<String>>();
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            try {
                for (Part part : request.getParts()) {
                    String name = part.getSubmittedFileName();
                    if (name != null && !name.isBlank()) {
                        files.computeIfAbsent(part.getName(), field -> new ArrayList<>())
                                .add(name);
                    }
                }
            } catch (IOException | ServletException | IllegalStateException unreadable) {
                return Map.of();
            }
        }
        return files;
    }
}
