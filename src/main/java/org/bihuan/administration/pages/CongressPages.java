package org.bihuan.administration.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.administration.AdministerCongresses;
import org.bihuan.administration.ConfirmFounding;
import org.bihuan.api.BoundedJson;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CharterForm;
import org.bihuan.organization.Congress;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.rulebook.RuleBooks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One's own congress and those below it 上下级人大: seen as a tree, changed, and a further one founded from a file. */
@Controller
class CongressPages {

    private final AdministerCongresses congresses;
    private final ConfirmFounding foundings;
    private final RuleBooks presets;
    private final ActPages pages;
    private final JsonMapper json;

    CongressPages(
            AdministerCongresses congresses,
            ConfirmFounding foundings,
            RuleBooks presets,
            ActPages pages,
            BoundedJson json) {
        this.presets = presets;
        this.congresses = congresses;
        this.foundings = foundings;
        this.pages = pages;
        this.json = json.mapper();
    }

    /** Half of the code of an administrator, and until when it is good, where that has begun. */
    record Half(String login, String half, @Nullable Instant expires) {}

    /** A congress, what the rules it began with are called, and how many stand above it here. */
    record Row(Congress congress, String rules, int depth) {}

    @Needs(Right.READ_ORGANIZATION)
    @GetMapping("/congresses")
    String show(Actor actor, Model model) {
        List<Congress> all = congresses.tree(actor);
        var rows = new ArrayList<Row>();
        below(all.get(0), 0, all, rows);
        model.addAttribute("rows", rows);
        model.addAttribute("may", HeldRights.of(actor));
        model.addAttribute("waiting", foundings.waitingFor(actor));
        return "administration/congresses";
    }

    private void below(Congress it, int depth, List<Congress> all, List<Row> rows) {
        rows.add(new Row(
                it,
                presets.find(it.preset())
                        .map(book -> book.title().in(LocaleContextHolder.getLocale()))
                        .orElse(it.preset()),
                depth));
        all.stream().filter(one -> it.id().equals(one.parent())).forEach(one -> below(one, depth + 1, all, rows));
    }

    @Needs(Right.ADMINISTER_CONGRESSES)
    @GetMapping("/congresses/{id}")
    ModelAndView ask(Actor actor, @PathVariable String id) {
        Congress it = congresses.visible(actor, id);
        return pages.ask(change(actor, it)
                .with("name", it.name())
                .with("code", it.code())
                .with("parent", it.parent()));
    }

    @Needs(Right.ADMINISTER_CONGRESSES)
    @PostMapping("/congresses/{id}")
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                change(actor, congresses.visible(actor, id)).with(sent),
                next,
                () -> congresses
                        .change(actor, id, sent.getFirst("name"), sent.getFirst("code"), Sent.text(sent, "parent"))
                        .name());
    }

    @Needs(Right.ADMINISTER_CONGRESSES)
    @GetMapping("/register/congress")
    ModelAndView askFounding(Actor actor) {
        return pages.ask(found(actor).with("parent", actor.congress()));
    }

    /** The answer is the page that tells the first halves of its administrators' codes, and no other page ever does. */
    @Needs(Right.ADMINISTER_CONGRESSES)
    @PostMapping("/register/congress")
    ModelAndView found(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) MultipartFile charter) {
        return pages.answer(found(actor).with(sent), () -> {
            var done = congresses.found(
                    actor, Sent.text(sent, "parent"), read(charter).charter());
            return first(done.congress(), done.halves());
        });
    }

    @Needs(Right.ADMINISTER_CONGRESSES)
    @GetMapping("/congresses/{id}/halves")
    ModelAndView askHalves(Actor actor, @PathVariable String id) {
        return pages.ask(redrawing(congresses.visible(actor, id)));
    }

    /** The answer is the page that tells the new first halves. */
    @Needs(Right.ADMINISTER_CONGRESSES)
    @PostMapping("/congresses/{id}/halves")
    ModelAndView redraw(Actor actor, @PathVariable String id) {
        Congress it = congresses.visible(actor, id);
        return pages.answer(redrawing(it), () -> first(it, foundings.redraw(actor, id)));
    }

    private static ModelAndView first(Congress it, Map<String, String> halves) {
        return told(
                "console.founding.first",
                it,
                halves.entrySet().stream().map(one -> new Half(one.getKey(), one.getValue(), null)));
    }

    private static ActForm redrawing(Congress it) {
        return ActForm.of("console.founding.redraw", "/congresses").about(it.name());
    }

    @Needs(Right.CONFIRM_FOUNDING)
    @GetMapping("/congresses/{id}/confirmation")
    ModelAndView askConfirmation(Actor actor, @PathVariable String id) {
        return pages.ask(confirmation(congresses.visible(actor, id)));
    }

    /** The answer is the page that tells the second halves. */
    @Needs(Right.CONFIRM_FOUNDING)
    @PostMapping("/congresses/{id}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable String id) {
        Congress it = congresses.visible(actor, id);
        return pages.answer(
                confirmation(it),
                () -> told(
                        "console.founding.second",
                        it,
                        foundings.confirm(actor, id).stream()
                                .map(code -> new Half(code.login(), code.code(), code.expires()))));
    }

    private static ModelAndView told(String key, Congress it, Stream<Half> halves) {
        return new ModelAndView(
                "administration/halves",
                Map.of("key", key, "name", it.name(), "halves", halves.toList()),
                HttpStatus.CREATED);
    }

    private static ActForm confirmation(Congress it) {
        return ActForm.of("console.founding.confirm", "/congresses").about(it.name());
    }

    private CharterForm read(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Invalid.field("charter", "form.required");
        }
        try {
            return json.readValue(file.getBytes(), CharterForm.class);
        } catch (JacksonException | IOException unreadable) {
            throw Invalid.field("charter", "console.found.unreadable");
        }
    }

    private ActForm found(Actor actor) {
        return ActForm.of("console.found", "/congresses")
                .choice("parent", true, options(congresses.tree(actor), ""))
                .file("charter");
    }

    private ActForm change(Actor actor, Congress it) {
        ActForm form = ActForm.of("console.congressChange", "/congresses")
                .about(it.name())
                .line("name", 200)
                .line("code", 20);
        return it.id().equals(actor.congress())
                ? form
                : form.choice("parent", true, options(congresses.tree(actor), it.id()));
    }

    private static List<ActForm.Option> options(List<Congress> all, String without) {
        return all.stream()
                .filter(it -> !it.id().equals(without))
                .map(it -> new ActForm.Option(it.id(), it.name()))
                .toList();
    }
}
