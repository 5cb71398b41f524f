package org.bihuan.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bihuan.permission.Open;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads to the documentation of the API, which the tests of a full build write; without them it says how to make it. */
@Hidden
@RestController
class DocumentationPage {

    private static final String PAGE = "/docs/api/index.html";

    private final MessageSource messages;

    DocumentationPage(MessageSource messages) {
        this.messages = messages;
    }

    @Open("The description of the API holds nothing of any congress")
    @GetMapping({"/docs/api", "/docs/api/"})
    ResponseEntity<String> page() {
        if (new ClassPathResource("static" + PAGE).exists()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(PAGE))
                    .build();
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body("""
                        <!doctype html>
                        <html lang="zh"><head><meta charset="utf-8"><title>/docs/api</title></head>
                        <body><p>%s</p><p lang="en">%s</p></body></html>
                        """.formatted(missing(Locale.SIMPLIFIED_CHINESE), missing(Locale.ENGLISH)));
    }

    private String missing(Locale locale) {
        Object[] arguments = {"<code>mvn verify</code>", "<a href=\"/v3/api-docs\">/v3/api-docs</a>"};
        return messages.getMessage("docs.missing", arguments, locale);
    }
}
