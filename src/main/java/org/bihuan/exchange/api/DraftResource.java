package org.bihuan.exchange.api;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.DraftRows;
import org.bihuan.exchange.ImportDraft;
import org.bihuan.exchange.ImportDrafts;
import org.bihuan.exchange.ImportList;
import org.bihuan.exchange.NeededColumn;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists that are looked through and corrected before they are taken over; each is its owner's alone. */
@RestController
@RequestMapping("/api/v1/import-drafts")
class DraftResource {

    private final ImportDrafts drafts;
    private final Sentences sentences;

    DraftResource(ImportDrafts drafts, Sentences sentences) {
        this.drafts = drafts;
        this.sentences = sentences;
    }

    /** A draft as lists show it. */
    record Shown(
            String id,
            String process,
            String document,
            String name,
            @Nullable String title,
            @Nullable String hostCommittee,
            @Nullable String organ,
            @Nullable LocalDate issuedOn,
            boolean createUnits,
            Map<String, Object> fields,
            Map<String, String> mapping,
            Instant begunAt,
            long corrected) {

        static Shown of(ImportDraft it) {
            return new Shown(
                    it.id(),
                    it.process(),
                    it.document(),
                    it.name(),
                    it.title(),
                    it.said().hostCommittee(),
                    it.said().organ(),
                    it.said().issuedOn(),
                    it.said().createUnits(),
                    it.said().fields(),
                    it.said().mapping(),
                    it.begun(),
                    it.corrected());
        }
    }

    /** A cell, or a field of the matter to be, that does not fit. */
    record Wrong(String field, String value, String reason) {}

    /** A row with its cells by the headers of their columns. */
    record Row(
            String sheet,
            int row,
            Map<String, String> cells,
            Set<String> corrected,
            boolean accepted,
            List<Wrong> wrong) {}

    /** A draft with what would come of it. */
    record Checked(
            Shown draft,
            List<NeededColumn> columns,
            int accepted,
            int rejected,
            Collection<String> newUnits,
            List<String> warnings,
            List<Wrong> wrong,
            Page<Row> rows) {}

    /** What the matter to be is called and whose it is, what else its start asks for, and which column is which. */
    record Said(
            @Nullable String title,
            @Nullable String hostCommittee,
            @Nullable String organ,
            @Nullable LocalDate issuedOn,
            @Nullable Boolean createUnits,
            @Nullable Map<String, Object> fields,
            @Nullable Map<String, String> mapping) {}

    /** What cells should say. */
    record Cells(@Nullable List<DraftRows.Named> cells) {}

    /** The matter a list became. */
    record Taken(String matter) {}

    @Needs(Right.START_MATTER)
    @GetMapping
    Page<Shown> list(Actor actor) {
        return new Page<>(drafts.of(actor).stream().map(Shown::of).toList(), null);
    }

    @Needs(Right.START_MATTER)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Checked> begin(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "supervision") String process,
            @RequestParam(required = false) @Nullable String title)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String id = drafts.begin(
                actor, file.getBytes(), name, process, title == null || title.isBlank() ? null : title.strip());
        return ResponseEntity.created(URI.create("/api/v1/import-drafts/" + id))
                .body(get(actor, id, "wrong", null, null));
    }

    /** {@code rows} are {@code all}, or {@code wrong}: those that would not be taken over. */
    @Needs(Right.START_MATTER)
    @GetMapping("/{id}")
    Checked get(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "all") String rows,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        ImportDraft draft = drafts.get(actor, id);
        String before = Page.id(after, "[0-9]{1,4}\\.[0-9]{1,7}");
        ImportList.Checked checked = drafts.check(actor, id);
        ImportList.Imported imported = checked.imported();
        return new Checked(
                Shown.of(draft),
                checked.columns(),
                imported.list().accepted().size(),
                imported.list().rejected().size(),
                imported.list().newUnits(),
                imported.list().warnings().stream()
                        .map(it -> sentences.of(it.reason()))
                        .toList(),
                checked.errors().stream()
                        .map(it -> new Wrong(it.field(), "", sentences.of(it.reason())))
                        .toList(),
                Page.of(
                        DraftRows.of(imported, drafts.corrections(actor, id), rows.equals("wrong"), before, size + 1),
                        size,
                        this::row,
                        DraftRows.Row::key));
    }

    @Needs(Right.START_MATTER)
    @PutMapping("/{id}/matter")
    Checked say(Actor actor, @PathVariable String id, @RequestBody Said said) {
        drafts.say(
                actor,
                id,
                new ImportDraft.Said(
                        said.title(),
                        said.hostCommittee(),
                        said.organ(),
                        said.issuedOn(),
                        Boolean.TRUE.equals(said.createUnits()),
                        said.fields() == null ? Map.of() : said.fields(),
                        said.mapping() == null ? Map.of() : said.mapping()));
        return get(actor, id, "wrong", null, null);
    }

    /** Cells not named keep what they say; a cell said of before is said of anew. */
    @Needs(Right.START_MATTER)
    @PutMapping("/{id}/cells")
    Checked correct(Actor actor, @PathVariable String id, @RequestBody Cells cells) {
        List<DraftRows.Named> named = cells.cells() == null ? List.of() : cells.cells();
        drafts.correct(actor, id, DraftRows.corrections(drafts.check(actor, id).imported(), new ArrayList<>(named)));
        return get(actor, id, "wrong", null, null);
    }

    /** Takes the list over as a whole, or nothing happens. */
    @Needs(Right.START_MATTER)
    @PostMapping("/{id}/commit")
    ResponseEntity<Taken> commit(Actor actor, @PathVariable String id) {
        String matter = drafts.takeOver(actor, id);
        return ResponseEntity.created(URI.create("/api/v1/matters/" + matter)).body(new Taken(matter));
    }

    @Needs(Right.START_MATTER)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable String id) {
        drafts.drop(actor, id);
    }

    private Row row(DraftRows.Row it) {
        return new Row(
                it.sheet(),
                it.number(),
                it.cells(),
                it.corrected(),
                it.defects().isEmpty(),
                it.defects().stream()
                        .map(defect -> new Wrong(defect.column(), defect.value(), sentences.of(defect.reason())))
                        .toList());
    }
}
