package org.bihuan.pages;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.archive.Finding;
import org.bihuan.archive.Question;
import org.bihuan.archive.Search;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds matters, problems, what was written and papers by anything known of them, among what the reader may see. */
@Controller
class SearchPage {

    private static final int FIRST = 10;
    private static final List<String> KINDS = List.of("matters", "problems", "records", "papers");

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    /** What was found of one kind. */
    record Section(String kind, Page<Finding> found) {}

    @Needs(Right.READ)
    @GetMapping("/search")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (!in.isEmpty() && !KINDS.contains(in)) {
            throw Choices.of("archive.found.", KINDS).without("in", in);
        }
        var question = new Question(q, unit, person, from, to, state);
        model.addAttribute("asked", question);
        model.addAttribute("states", Question.STATES);
        model.addAttribute("in", in);
        if (!question.empty()) {
            int size = in.isEmpty() ? FIRST : Page.USUAL;
            List<Section> sections = KINDS.stream()
                    .filter(kind -> in.isEmpty() || kind.equals(in))
                    .map(kind -> new Section(
                            kind, Page.of(find(actor, question, kind, after, size + 1), size, it -> it, Finding::key)))
                    .toList();
            model.addAttribute("sections", sections);
            model.addAttribute(
                    "nothing",
                    sections.stream().allMatch(it -> it.found().items().isEmpty()));
        }
        return "pages/search";
    }

    private List<Finding> find(Actor actor, Question asked, String kind, @Nullable String after, int limit) {
        return switch (kind) {
            case "matters" -> search.matters(actor, asked, Page.id(after, "M-[0-9]{4}-[0-9]{4,}"), limit);
            case "problems" ->
                search.problems(actor, asked, Page.id(after, "M-[0-9]{4}-[0-9]{4,}-[0-9]+(-[0-9]+)?"), limit);
            case "records" -> search.records(actor, asked, Page.number(after), limit);
            default -> search.papers(actor, asked, after, limit);
        };
    }
}
