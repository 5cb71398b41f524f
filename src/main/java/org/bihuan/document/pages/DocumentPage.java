package org.bihuan.document.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bihuan.api.Sentences;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.document.FileLimit;
import org.bihuan.document.api.DocumentResource;
import org.bihuan.doors.ContentPolicy;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A document as a file, for whoever is signed in at the pages; to look at, where a browser can show it; and handing one in. */
@Controller
class DocumentPage {

    private final DocumentResource resource;
    private final Documents documents;
    private final FileLimit limit;
    private final Sentences sentences;

    DocumentPage(DocumentResource resource, Documents documents, FileLimit limit, Sentences sentences) {
        this.limit = limit;
        this.resource = resource;
        this.documents = documents;
        this.sentences = sentences;
    }

    /** What was handed in and whether a browser can show it, or why it was not. */
    record HandedIn(
            @Nullable String id,
            @Nullable String name,
            @Nullable String type,
            boolean shown,
            @Nullable String refused) {}

    @Needs(Right.READ)
    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> get(Actor actor, @PathVariable String id, HttpServletResponse response) {
        ResponseEntity<Resource> kept = resource.get(actor, id);
        // Only now: what refuses is a page, and needs its style.
        ContentPolicy.file(response);
        return kept;
    }

    /** The same to look at; what a browser cannot show is a file to keep here too. */
    @Needs(Right.READ)
    @GetMapping("/documents/{id}/view")
    ResponseEntity<Resource> view(Actor actor, @PathVariable String id, HttpServletResponse response) {
        ResponseEntity<Resource> kept = get(actor, id, response);
        Document it = documents.visible(actor, id).orElseThrow(() -> new Missing(id));
        if (!it.shown()) {
            return kept;
        }
        ContentPolicy.shown(response, it.mediaType());
        var inline = ContentDisposition.inline()
                .filename(it.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .contentType(MediaType.parseMediaType(it.mediaType()))
                .body(kept.getBody());
    }

    /** Hands one in while a form is being filled in; it is nobody else's until the form is. */
    @Needs(Right.ACT)
    @PostMapping("/documents")
    ResponseEntity<HandedIn> handIn(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            return refused(sentences.of("form.required"));
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (limit.exceeded(file.getSize())) {
            return refused(sentences.of(limit.reason(name, file.getSize())));
        }
        try (var bytes = file.getInputStream()) {
            Document it = documents.store(actor, name, bytes);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new HandedIn(it.id(), it.name(), it.mediaType(), it.shown(), null));
        } catch (Invalid invalid) {
            return refused(sentences.of(invalid.errors().get(0).reason()));
        }
    }

    private static ResponseEntity<HandedIn> refused(String why) {
        return ResponseEntity.badRequest().body(new HandedIn(null, null, null, false, why));
    }
}
