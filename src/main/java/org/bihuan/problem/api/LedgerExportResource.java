package org.bihuan.problem.api;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.ExportJob;
import org.bihuan.problem.ExportJobs;
import org.bihuan.problem.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Large exports of the ledger, made in the background. */
@RestController
@RequestMapping("/api/v1/ledger-exports")
public class LedgerExportResource {

    private final LedgerExports exports;
    private final Ledger ledger;

    LedgerExportResource(LedgerExports exports, Ledger ledger) {
        this.exports = exports;
        this.ledger = ledger;
    }

    /** What is to be exported. */
    record Wanted(@Nullable String query) {}

    /**
     * An export as it is shown.
     *
     * @param written rows so far
     * @param size of the file in bytes, once it is there
     * @param keptUntil when the file is deleted
     */
    record Shown(
            String id,
            String kind,
            String query,
            String state,
            long written,
            @Nullable Long size,
            Instant keptUntil) {

        static Shown of(ExportJob it) {
            return new Shown(
                    it.id(),
                    it.kind(),
                    it.query(),
                    it.state(),
                    it.written(),
                    it.size(),
                    it.begunAt().toInstant().plus(ExportJobs.KEPT));
        }
    }

    @Needs(Right.READ)
    @PostMapping
    ResponseEntity<Shown> begin(Actor actor, @RequestBody Wanted wanted) {
        Shown begun = Shown.of(
                exports.begin(actor, LedgerAddress.read(wanted.query() == null ? "" : wanted.query(), actor, ledger)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/ledger-exports/" + begun.id()))
                .body(begun);
    }

    @Needs(Right.READ)
    @GetMapping
    Page<Shown> list(Actor actor) {
        List<Shown> all = exports.of(actor).stream().map(Shown::of).toList();
        return new Page<>(all, null);
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    Shown get(Actor actor, @PathVariable String id) {
        return Shown.of(exports.get(actor, id));
    }

    /** The file, as an attachment. */
    @Needs(Right.READ)
    @GetMapping("/{id}/file")
    public ResponseEntity<Resource> file(Actor actor, @PathVariable String id) {
        ExportJob job = exports.get(actor, id);
        Path file = exports.file(actor, id);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"problems." + job.kind() + "\"")
                .contentType(
                        job.kind().equals("csv")
                                ? MediaType.parseMediaType("text/csv; charset=UTF-8")
                                : MediaType.parseMediaType(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(new FileSystemResource(file));
    }

    @Needs(Right.READ)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Actor actor, @PathVariable String id) {
        exports.drop(actor, id);
    }
}
