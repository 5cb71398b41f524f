package org.bihuan.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.api.Sentences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/** The page of an error as {@code templates/error.html} has it, where there is nothing yet that could fill in a template. */
@Component
class PlainPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
              <meta charset="UTF-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%2$s</title>
              <link rel="stylesheet" href="%3$s/assets/style.css">
              <link rel="icon" type="image/svg+xml" href="%3$s/favicon.svg">
            </head>
            <body>
            <a class="skip" href="#content">%4$s</a>
            <header class="top"><a class="brand" href="%3$s/">%5$s</a><span class="about">%6$s</span></header>
            <main id="content" class="narrow" tabindex="-1">
              <h1>%7$s</h1>
            %8$s  <p>%9$s</p>
              <p>%10$s</p>
              <p><a href="%3$s/">%11$s</a></p>
            </main>
            </body>
            </html>
            """;

    private final Sentences sentences;
    private final LocaleResolver locales;
    private final String root;

    PlainPage(Sentences sentences, LocaleResolver locales, @Value("${server.servlet.context-path:}") String root) {
        this.sentences = sentences;
        this.locales = locales;
        this.root = root;
    }

    /**
     * Writes it in the reader's language.
     *
     * @param address whether it was the address that was refused
     */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, boolean address)
            throws IOException {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.getWriter().write(page(status, address));
    }

    private String page(HttpStatus status, boolean address) {
        String kind = "pages.error." + kind(status);
        String why = address ? "  <p>%s</p>\n".formatted(word("error.address.detail")) : "";
        return PAGE.formatted(
                word("pages.lang"),
                HtmlUtils.htmlEscape(sentences.of("pages.title", sentences.of(kind + ".title"))),
                root,
                word("pages.skip"),
                word("pages.brand"),
                word("pages.brand.about"),
                word(kind + ".title"),
                why,
                word(kind + ".text"),
                word(kind + ".help"),
                word("pages.error.home"));
    }

    /** A method or version the server does not know is the asker's mistake, whatever the number says. */
    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "404";
            case FORBIDDEN -> "403";
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> "4xx";
            default -> status.is5xxServerError() ? "5xx" : "4xx";
        };
    }

    private String word(String key) {
        return HtmlUtils.htmlEscape(sentences.of(key));
    }
}
