package org.bihuan.exchange.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.api.BoundedJson;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.ImportList;
import org.bihuan.exchange.ListTemplate;
import org.bihuan.exchange.ReadSheet;
import org.bihuan.exchange.Rejection;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Imports of problem lists from workbooks and CSV. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportResource {

    private final ImportList importList;
    private final ListTemplate template;
    private final Sentences sentences;
    private final JsonMapper json;

    ImportResource(ImportList importList, ListTemplate template, Sentences sentences, BoundedJson json) {
        this.importList = importList;
        this.template = template;
        this.sentences = sentences;
        this.json = json.mapper();
    }

    /** A sheet that held a list: how its columns were understood, and how many rows it had. */
    record Sheet(String name, int headerRow, Map<String, String> columns, int rows) {}

    /** A row that was not taken. */
    record Rejected(String sheet, int row, String column, String value, String reason) {}

    /** What came, or would come, of an import. */
    record Report(
            @Nullable String matter,
            List<Sheet> sheets,
            int accepted,
            List<Rejected> rejected,
            Collection<String> newUnits,
            List<String> warnings,
            List<Preview> preview) {}

    /** The first accepted rows as they were understood; on a dry run only. */
    record Preview(
            String sheet,
            int row,
            String title,
            String leadUnit,
            List<String> assistingUnits,
            String due,
            boolean reportedClosed) {}

    /** A workbook to fill in. */
    @Needs(Right.START_MATTER)
    @GetMapping("/template.xlsx")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"problems.xlsx\"");
        template.write(response.getOutputStream());
    }

    @Needs(Right.START_MATTER)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Report> run(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "supervision") String process,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean createUnits)
            throws IOException {
        var columns = new LinkedHashMap<String, String>();
        object("mapping", mapping, "exchange.mapping.json").forEach((k, v) -> columns.put(k, String.valueOf(v)));
        var order = new ImportList.Order(
                file.getBytes(),
                Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                process,
                title,
                object("fields", fields, "exchange.fields.json"),
                columns,
                createUnits);
        if (dryRun) {
            return ResponseEntity.ok(report(importList.dryRun(actor, order), true));
        }
        Report report = report(importList.run(actor, order), false);
        return ResponseEntity.created(URI.create("/api/v1/matters/" + report.matter()))
                .body(report);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(String name, @Nullable String text, String code) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, Object> read = json.readValue(text, LinkedHashMap.class);
            return read == null ? Map.of() : read;
        } catch (JacksonException unreadable) {
            throw Invalid.field(name, code, "{\"整改期限\":\"due\"}");
        }
    }

    private Report report(ImportList.Imported it, boolean preview) {
        return new Report(
                it.matter(),
                it.sheets().stream().map(ImportResource::sheet).toList(),
                it.list().accepted().size(),
                it.list().rejected().stream().map(this::rejected).toList(),
                it.list().newUnits(),
                it.list().warnings().stream()
                        .map(warning -> sentences.of(warning.reason()))
                        .toList(),
                preview
                        ? it.list().accepted().stream()
                                .limit(50)
                                .map(row -> new Preview(
                                        row.sheet(),
                                        row.row(),
                                        row.title(),
                                        row.leadUnit().name(),
                                        row.assistingUnits().stream()
                                                .map(unit -> unit.name())
                                                .toList(),
                                        row.due().date() == null
                                                ? row.due().kind().code() + " "
                                                        + row.due().raw()
                                                : row.due().date().toString(),
                                        row.reportedClosed()))
                                .toList()
                        : List.of());
    }

    private static Sheet sheet(ReadSheet it) {
        var columns = new LinkedHashMap<String, String>();
        it.columns()
                .forEach(column -> columns.put(
                        column.header(),
                        column.field() == null ? "attributes" : column.field().field()));
        return new Sheet(it.name(), it.headerRow(), columns, it.rows().size());
    }

    private Rejected rejected(Rejection it) {
        return new Rejected(it.sheet(), it.row(), it.column(), it.value(), sentences.of(it.reason()));
    }
}
