package org.bihuan.document.api;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.refusal.Missing;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents: hand one in, get one. */
@RestController
@RequestMapping("/api/v1/documents")
public class DocumentResource {

    private final Documents documents;
    private final ViewLog views;

    DocumentResource(Documents documents, ViewLog views) {
        this.views = views;
        this.documents = documents;
    }

    /** What was stored. */
    record Stored(String id, String name, long size, String sha256) {}

    @Needs(Right.ACT)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Stored> store(Actor actor, @RequestParam MultipartFile file) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var bytes = file.getInputStream()) {
            Document it = documents.store(actor, name, bytes);
            return ResponseEntity.created(URI.create("/api/v1/documents/" + it.id()))
                    .body(new Stored(it.id(), it.name(), it.size(), it.sha256()));
        }
    }

    /** A document the caller may see, as a file to keep. */
    @Needs(Right.READ)
    @GetMapping("/{id}")
    public ResponseEntity<Resource> get(Actor actor, @PathVariable String id) {
        Document it = documents.visible(actor, id).orElseThrow(() -> new Missing(id));
        views.saw(actor, Sensitive.DOCUMENT, id);
        var attachment = ContentDisposition.attachment()
                .filename(it.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(it.mediaType()))
                .body(new FileSystemResource(documents.file(it)));
    }
}
