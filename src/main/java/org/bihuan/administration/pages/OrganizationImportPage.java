package org.bihuan.administration.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bihuan.administration.ImportOrganization;
import org.bihuan.administration.ImportOrganization.Imported;
import org.bihuan.administration.OrganizationTemplate;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes lists of units and people in: looked at first, with what is wrong row by row, then imported. */
@Controller
@RequestMapping("/organization-imports")
class OrganizationImportPage {

    private final ImportOrganization importOrganization;
    private final OrganizationTemplate template;
    private final Sentences sentences;

    OrganizationImportPage(ImportOrganization importOrganization, OrganizationTemplate template, Sentences sentences) {
        this.importOrganization = importOrganization;
        this.template = template;
        this.sentences = sentences;
    }

    /** A row that was not taken, in words. */
    record Rejected(String sheet, int row, String column, String value, String reason) {}

    @Needs(Right.IMPORT_ORGANIZATION)
    @GetMapping
    String show() {
        return "administration/imports";
    }

    @Needs(Right.IMPORT_ORGANIZATION)
    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"organization.xlsx\"");
        template.write(response.getOutputStream());
    }

    @Needs(Right.IMPORT_ORGANIZATION)
    @PostMapping
    ModelAndView run(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Model model)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw Invalid.field("file", "form.required");
            }
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            Imported imported = dryRun
                    ? importOrganization.dryRun(actor, file.getBytes(), name)
                    : importOrganization.run(actor, file.getBytes(), name);
            model.addAttribute("imported", imported);
            model.addAttribute("file", name);
            model.addAttribute("dryRun", dryRun);
            model.addAttribute(
                    "rejected",
                    imported.rejected().stream()
                            .map(it -> new Rejected(
                                    it.sheet(), it.row(), it.column(), it.value(), sentences.of(it.reason())))
                            .toList());
            model.addAttribute(
                    "warnings", imported.warnings().stream().map(sentences::of).toList());
            return page(model, dryRun ? HttpStatus.OK : HttpStatus.CREATED);
        } catch (Invalid invalid) {
            List<String> errors = invalid.errors().stream()
                    .map(it -> it.field().equals("file")
                            ? sentences.of(it.reason())
                            : sentences.of("console.import.at", it.field(), it.reason()))
                    .toList();
            model.addAttribute("errors", errors);
            return page(model, HttpStatus.BAD_REQUEST);
        }
    }

    private static ModelAndView page(Model model, HttpStatus status) {
        return new ModelAndView("administration/imports", model.asMap(), status);
    }
}
