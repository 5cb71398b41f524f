package org.bihuan.boundary.pages;

import java.io.IOException;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.boundary.Boundaries;
import org.bihuan.boundary.Datum;
import org.bihuan.boundary.api.ServedBoundaries;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a congress supplies its boundaries or takes them away. */
@Controller
class BoundariesPage {

    private final Boundaries boundaries;
    private final Sentences sentences;

    BoundariesPage(Boundaries boundaries, Sentences sentences) {
        this.boundaries = boundaries;
        this.sentences = sentences;
    }

    @Needs(Right.ADMINISTER_UNITS)
    @GetMapping("/boundaries")
    String show(Actor actor, Model model) {
        return page(actor, model);
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/boundaries")
    ModelAndView supply(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String datum,
            Model model)
            throws IOException {
        HttpStatus status = HttpStatus.CREATED;
        try {
            if (file == null || file.isEmpty()) {
                throw Invalid.field("file", "form.required");
            }
            model.addAttribute("report", boundaries.supply(actor, file.getBytes(), file.getOriginalFilename(), datum));
        } catch (Invalid invalid) {
            List<String> errors = invalid.errors().stream()
                    .map(it -> it.field().equals("file")
                            ? sentences.of(it.reason())
                            : sentences.of("console.import.at", it.field(), it.reason()))
                    .toList();
            model.addAttribute("errors", errors);
            status = HttpStatus.BAD_REQUEST;
        }
        return new ModelAndView(page(actor, model), model.asMap(), status);
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/boundaries/removal")
    String remove(Actor actor, RedirectAttributes next) {
        boundaries.remove(actor);
        next.addFlashAttribute("done", sentences.of("boundary.removed"));
        return "redirect:/boundaries";
    }

    /** What the map draws; its address holds the fingerprint, so that a browser may keep it. */
    @Needs(Right.READ)
    @GetMapping("/statistics/boundaries.json")
    ResponseEntity<String> drawn(Actor actor) {
        return ServedBoundaries.of(boundaries.drawn(actor.congress()));
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("supplied", boundaries.supplied(actor.congress()).orElse(null));
        model.addAttribute("data", List.of(Datum.values()));
        return "boundary/boundaries";
    }
}
