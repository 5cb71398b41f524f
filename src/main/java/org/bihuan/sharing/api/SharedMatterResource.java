package org.bihuan.sharing.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.sharing.AnswerShare;
import org.bihuan.sharing.ProblemPlace;
import org.bihuan.sharing.SharedContents;
import org.bihuan.sharing.SharedMatters;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other congresses share: to be read, and to be linked with a matter of one's own. Nothing can be done in it. */
@RestController
@RequestMapping("/api/v1/shared-matters")
public class SharedMatterResource {

    private final SharedMatters shared;
    private final SharedContents contents;
    private final AnswerShare answers;
    private final Documents documents;
    private final ProcessModels models;
    private final Labels labels;
    private final ViewLog views;

    SharedMatterResource(
            SharedMatters shared,
            SharedContents contents,
            AnswerShare answers,
            Documents documents,
            ProcessModels models,
            Labels labels,
            ViewLog views) {
        this.shared = shared;
        this.contents = contents;
        this.answers = answers;
        this.documents = documents;
        this.models = models;
        this.labels = labels;
        this.views = views;
    }

    /** The matter of one's own that is linked. */
    record Link(@Nullable String matter) {}

    /** The share by which the linked matter is read on the other side. */
    record Linked(String matter, long share) {}

    @Needs(Right.READ)
    @GetMapping
    Page<SharedView.Summary> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                shared.page(actor, Page.number(after), size + 1),
                size,
                SharedView.Summary::of,
                it -> String.valueOf(it.share()));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    SharedView.Summary get(Actor actor, @PathVariable String id) {
        return SharedView.Summary.of(shared.visible(actor, id));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/problems")
    Page<SharedView.Problem> problems(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        shared.readable(actor, id);
        int size = Page.limit(limit);
        ProblemPlace place = ProblemPlace.of(after);
        return Page.of(
                contents.problems(actor, id, place.seq(), place.cycle(), size + 1),
                size,
                SharedView.Problem::of,
                ProblemPlace::after);
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/timeline")
    Page<SharedView.Step> timeline(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        shared.readable(actor, id);
        int size = Page.limit(limit);
        return Page.of(
                contents.steps(actor, id, Page.number(after), size + 1),
                size,
                this::step,
                it -> String.valueOf(it.id()));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/documents")
    Page<SharedView.Paper> papers(Actor actor, @PathVariable String id) {
        shared.readable(actor, id);
        List<SharedView.Paper> papers = contents.papers(actor, id).stream()
                .map(it -> new SharedView.Paper(it.id(), it.name(), it.size(), it.mediaType(), it.sha256()))
                .toList();
        return new Page<>(papers, null);
    }

    /** One of them, as a file to keep. */
    @Needs(Right.READ)
    @GetMapping("/{id}/documents/{document}")
    public ResponseEntity<Resource> paper(Actor actor, @PathVariable String id, @PathVariable String document) {
        Document it = contents.paper(actor, id, document);
        views.saw(actor, Sensitive.DOCUMENT, document);
        var attachment = ContentDisposition.attachment()
                .filename(it.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(it.mediaType()))
                .body(new FileSystemResource(documents.file(it)));
    }

    @Needs(Right.ACCEPT_SHARE)
    @PutMapping("/{id}/topic")
    ResponseEntity<Linked> link(Actor actor, @PathVariable String id, @RequestBody Link link) {
        var share = answers.link(actor, id, link.matter());
        return ResponseEntity.created(URI.create("/api/v1/matters/" + share.matter() + "/topic"))
                .body(new Linked(share.matter(), share.id()));
    }

    private SharedView.Step step(SharedContents.Step it) {
        ProcessModel model = models.get(it.model());
        return new SharedView.Step(
                it.id(),
                it.at(),
                it.activity(),
                labels.node(model, model.node(it.activity())),
                it.unitName(),
                it.outcome());
    }
}
