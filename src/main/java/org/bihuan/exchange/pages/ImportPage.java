package org.bihuan.exchange.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.engine.Labels;
import org.bihuan.exchange.ImportDrafts;
import org.bihuan.exchange.ListTemplate;
import org.bihuan.exchange.StartByList;
import org.bihuan.exchange.Taking;
import org.bihuan.exchange.api.TakeOvers;
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

    /** What most lists belong to. */
    private static final String USUAL = "supervision";

    /** So many of those taken over last are named. */
    private static final int TAKEN = 10;

    private final ImportDrafts drafts;
    private final ListTemplate template;
    private final TakeOvers takeOvers;
    private final StartByList starts;
    private final Labels labels;
    private final Faults faults;

    ImportPage(
            ImportDrafts drafts,
            ListTemplate template,
            TakeOvers takeOvers,
            StartByList starts,
            Labels labels,
            Faults faults) {
        this.drafts = drafts;
        this.template = template;
        this.takeOvers = takeOvers;
        this.starts = starts;
        this.labels = labels;
        this.faults = faults;
    }

    /** A process that can begin with a list. */
    record Begun(String key, String name) {}

    @Needs(Right.START_MATTER)
    @GetMapping
    String show(Actor actor, Model model) {
        List<Taking> takings = takeOvers.of(actor);
        model.addAttribute("drafts", drafts.of(actor));
        model.addAttribute("takings", takings.stream().collect(Collectors.toMap(Taking::draft, it -> it)));
        model.addAttribute(
                "taken", takings.stream().filter(Taking::taken).limit(TAKEN).toList());
        model.addAttribute("columns", ListTemplate.columns());
        model.addAttribute(
                "processes",
                starts.processes(actor).stream()
                        .map(it -> new Begun(it.key(), labels.process(it)))
                        .toList());
        model.asMap().putIfAbsent("process", USUAL);
        model.asMap().putIfAbsent("wrong", Map.of());
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
            @RequestParam(defaultValue = USUAL) String process,
            @RequestParam(defaultValue = "") String title,
            Model model)
            throws IOException {
        try {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            String id = drafts.begin(actor, file.getBytes(), name, process, title.isBlank() ? null : title.strip());
            return new ModelAndView("redirect:/imports/" + id);
        } catch (Invalid wrong) {
            model.addAttribute("wrong", faults.by(wrong.errors()));
            model.addAttribute("title", title);
            model.addAttribute("process", process);
            var page = new ModelAndView(show(actor, model));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }
}
