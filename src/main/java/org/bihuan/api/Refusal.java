package org.bihuan.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bihuan.refusal.Reason;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Refuses what never reaches an operation, in the form and the language of all other refusals (RFC 9457). */
@Component
public class Refusal {

    /** On a request of a browser whose address was refused, so that its page says so. */
    public static final String ADDRESS = Refusal.class.getName() + ".address";

    private final Sentences sentences;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Refusal(Sentences sentences, LocaleResolver locales, JsonMapper json) {
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
    }

    /**
     * Writes it.
     *
     * @param title code of the sentence that says what is wrong; the same with {@code .detail} says what to do
     * @param named what the second sentence names
     */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, Object... named)
            throws IOException {
        write(request, response, status, title, Reason.of(title + ".detail", named));
    }

    /** Writes it with the reason for it. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, Reason reason)
            throws IOException {
        // Filters run before the language of a request is settled; the machine's own would be taken otherwise.
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(sentences.of(title));
        problem.setDetail(sentences.of(reason));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
