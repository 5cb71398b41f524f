package org.bihuan.exchange.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.ImportDrafts;
import org.bihuan.exchange.ListTemplate;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A list is handed in, to be looked through first; the drafts one has left are here too. */
@Controller
@RequestMapping("/imports")
class ImportPage {

    private final ImportDrafts drafts;
    private final ListTemplate template;
    private final Sentences sentences;

    ImportPage(ImportDrafts drafts, ListTemplate template, Sentences sentences) {
        this.drafts = drafts;
        this.template = template;
        this.sentences = sentences;
    }

    @Needs(Right.START_MATTER)
    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("drafts", drafts.of(actor));
        model.addAttribute("columns", ListTemplate.columns());
        return "exchange/imports";
    }

    @Needs(Right.START_MATTER)
    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"problems.xlsx\"");
        template.write(response.getOutputStream());
    }

    @Needs(Right.START_MATTER)
    @PostMapping
    ModelAndView begin(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "supervision") String process,
            @RequestParam(defaultValue = "") String title,
            Model model)
            throws IOException {
        try {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            String id = drafts.begin(actor, file.getBytes(), name, process, title.isBlank() ? null : title.strip());
            return new ModelAndView("redirect:/imports/" + id);
        } catch (Invalid wrong) {
            model.addAttribute("wrong", said(wrong));
            model.addAttribute("title", title);
            var page = new ModelAndView(show(actor, model));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private List<String> said(Invalid wrong) {
        return wrong.errors().stream().map(it -> sentences.of(it.reason())).toList();
    }
}
