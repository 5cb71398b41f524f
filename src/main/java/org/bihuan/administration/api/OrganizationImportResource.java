package org.bihuan.administration.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bihuan.administration.ImportOrganization;
import org.bihuan.administration.ImportOrganization.Imported;
import org.bihuan.administration.ImportOrganization.Proposal;
import org.bihuan.administration.OrganizationTemplate;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of units and people from workbooks and CSV, and the workbook to fill in. */
@RestController
@RequestMapping("/api/v1/organization-imports")
class OrganizationImportResource {

    private final ImportOrganization importOrganization;
    private final OrganizationTemplate template;
    private final Sentences sentences;

    OrganizationImportResource(
            ImportOrganization importOrganization, OrganizationTemplate template, Sentences sentences) {
        this.importOrganization = importOrganization;
        this.template = template;
        this.sentences = sentences;
    }

    /** A row that was not taken. */
    record Rejected(String sheet, int row, String column, String value, String reason) {}

    /** What came, or would come, of an import. */
    record Report(
            boolean dryRun,
            int units,
            int people,
            List<Proposal> proposals,
            List<Rejected> rejected,
            List<String> warnings) {}

    @Needs(Right.IMPORT_ORGANIZATION)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Report> run(
            Actor actor, @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return dryRun
                ? ResponseEntity.ok(report(importOrganization.dryRun(actor, file.getBytes(), name), true))
                : ResponseEntity.status(HttpStatus.CREATED)
                        .body(report(importOrganization.run(actor, file.getBytes(), name), false));
    }

    @Needs(Right.IMPORT_ORGANIZATION)
    @GetMapping("/template.xlsx")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"organization.xlsx\"");
        template.write(response.getOutputStream());
    }

    private Report report(Imported it, boolean dryRun) {
        return new Report(
                dryRun,
                it.units(),
                it.people(),
                it.proposals(),
                it.rejected().stream()
                        .map(row -> new Rejected(
                                row.sheet(), row.row(), row.column(), row.value(), sentences.of(row.reason())))
                        .toList(),
                it.warnings().stream().map(sentences::of).toList());
    }
}
