package org.bihuan.staffing.pages;

import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.bihuan.staffing.PeopleBook;
import org.bihuan.staffing.Registering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the congress, and a new one. */
@Controller
class PeoplePage {

    private final PeopleBook book;
    private final Registering registering;
    private final ActPages pages;

    PeoplePage(PeopleBook book, Registering registering, ActPages pages) {
        this.book = book;
        this.registering = registering;
        this.pages = pages;
    }

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping("/people")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String wanted = Choices.of("console.people.", PeopleBook.which()).asked("which", which);
        String held = Choices.of("pages.post.", Posts.ALL).asked("post", post);
        String sought = q.isBlank() ? null : q.strip();
        var rows = book.page(actor, sought, wanted, held, after, Page.USUAL + 1);
        model.addAttribute("people", Page.of(rows, Page.USUAL, it -> it, PeopleBook.Line::id));
        model.addAttribute("q", sought);
        model.addAttribute("which", which);
        model.addAttribute("choices", PeopleBook.which());
        model.addAttribute("post", post);
        model.addAttribute("posts", Posts.ALL);
        model.addAttribute("first", after == null);
        model.addAttribute("may", HeldRights.of(actor));
        return "staffing/people";
    }

    @Needs(Right.ADMINISTER_PEOPLE)
    @GetMapping("/register/person")
    ModelAndView ask(Actor actor) {
        return pages.ask(form("/people"));
    }

    @Needs(Right.ADMINISTER_PEOPLE)
    @PostMapping("/register/person")
    ModelAndView add(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        String id = String.valueOf(sent.getFirst("id")).strip();
        return pages.take(
                form(id.isEmpty() ? "/people" : PersonPage.at(id)).with(sent),
                next,
                () -> registering
                        .person(actor, sent.getFirst("id"), sent.getFirst("name"), sent.getFirst("email"))
                        .name());
    }

    private static ActForm form(String back) {
        return ActForm.of("console.person", back)
                .line("id", 40)
                .line("name", 100)
                .maybeLine("email", 254);
    }
}
