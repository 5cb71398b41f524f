package org.bihuan.amendment.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.amendment.DecideRules;
import org.bihuan.amendment.Effect;
import org.bihuan.amendment.Proposal;
import org.bihuan.amendment.ProposeRules;
import org.bihuan.amendment.ReadVersions;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.library.pages.RuleWords;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rule book 规则: what is in force and why, what is proposed and with what effect, and the decision. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private final RulesInForce rules;
    private final Forms forms;
    private final ReadVersions reading;
    private final ProposeRules propose;
    private final DecideRules decide;
    private final RulesView view;
    private final RuleWords words;
    private final Sentences sentences;
    private final RefusedActs refusedActs;
    private final HttpServletRequest request;
    private final JsonMapper json;

    RulesPage(
            RulesInForce rules,
            Forms forms,
            ReadVersions reading,
            ProposeRules propose,
            DecideRules decide,
            RulesView view,
            RuleWords words,
            Sentences sentences,
            RefusedActs refusedActs,
            HttpServletRequest request,
            JsonMapper json) {
        this.rules = rules;
        this.forms = forms;
        this.reading = reading;
        this.propose = propose;
        this.decide = decide;
        this.view = view;
        this.words = words;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
        this.request = request;
        this.json = json;
    }

    /** A change as it was typed. */
    record Typed(
            @Nullable String value,
            @Nullable String source,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String effective,
            @Nullable String reason) {}

    @Needs(Right.READ)
    @GetMapping
    String show(Actor actor, Model model) {
        RuleBook book = book(actor);
        model.addAttribute("book", book);
        model.addAttribute("title", book.title().in(LocaleContextHolder.getLocale()));
        model.addAttribute("rules", view.rules(actor, book, forms.today()));
        model.addAttribute(
                "proposed",
                reading.page(actor, null, 50).stream().filter(it -> it.open()).toList());
        model.addAttribute(
                "decided",
                reading.page(actor, null, 50).stream().filter(it -> !it.open()).toList());
        model.addAttribute("mayPropose", Right.PROPOSE_RULES.heldBy(actor));
        return "amendment/rules";
    }

    @Needs(Right.READ)
    @GetMapping("/versions/{id}")
    ModelAndView version(Actor actor, @PathVariable String id) {
        return version(actor, id, HttpStatus.OK, List.of());
    }

    private ModelAndView version(Actor actor, String id, HttpStatus status, List<String> errors) {
        var page = new ModelAndView("amendment/version", status);
        page.addObject("version", view.version(actor, reading.get(actor, id)));
        page.addObject("mayDecide", Right.DECIDE_RULES.heldBy(actor));
        page.addObject("errors", errors);
        return page;
    }

    /** The form for changing one parameter. */
    @Needs(Right.PROPOSE_RULES)
    @GetMapping("/parameters/{name}")
    ModelAndView form(Actor actor, @PathVariable String name) {
        Parameter it = parameter(actor, name);
        var typed = new Typed(
                words.raw(it),
                it.source().word(),
                it.citation().zh(),
                it.citation().en(),
                null,
                null);
        return form(it, typed, HttpStatus.OK, List.of());
    }

    private ModelAndView form(Parameter it, Typed typed, HttpStatus status, List<String> errors) {
        var page = new ModelAndView("amendment/change", status);
        page.addObject("parameter", it);
        page.addObject("meaning", words.meaning(it));
        page.addObject("now", words.value(it));
        page.addObject("typed", typed);
        page.addObject("tomorrow", forms.today().plusDays(1));
        page.addObject("errors", errors);
        return page;
    }

    /** Shows what a change would do, or enters it as a proposal; what does not fit is said beside what was typed. */
    @Needs(Right.PROPOSE_RULES)
    @PostMapping("/parameters/{name}")
    ModelAndView propose(
            Actor actor, @PathVariable String name, Typed typed, @RequestParam(defaultValue = "") String enter) {
        Parameter it = parameter(actor, name);
        try {
            Proposal proposal = proposal(name, typed);
            if (!enter.isEmpty()) {
                return new ModelAndView("redirect:/rules/versions/"
                        + propose.propose(actor, proposal).id());
            }
            Effect effect = propose.preview(actor, proposal);
            ModelAndView page = form(it, typed, HttpStatus.OK, List.of());
            page.addObject("changes", view.changes(effect.changes()));
            page.addObject("running", effect.runningMatters());
            return page;
        } catch (Invalid invalid) {
            return form(it, typed, HttpStatus.BAD_REQUEST, sentences(invalid));
        }
    }

    private Proposal proposal(String name, Typed typed) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("value", value(typed.value()));
        told.put("source", typed.source());
        told.put("zh", typed.zh());
        told.put("en", typed.en());
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put(name, told);
        return new Proposal(null, parameters, typed.effective(), typed.reason());
    }

    /** A word may be typed without quotation marks. */
    private @Nullable Object value(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return json.readValue(typed, Object.class);
        } catch (JacksonException plainWord) {
            return typed.strip();
        }
    }

    @Needs(Right.DECIDE_RULES)
    @PostMapping("/versions/{id}/approval")
    ModelAndView approve(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String meeting,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String note) {
        return decided(
                actor,
                id,
                () -> decide.approve(actor, id, new DecideRules.Named(meeting, date), note.isBlank() ? null : note));
    }

    @Needs(Right.DECIDE_RULES)
    @PostMapping("/versions/{id}/rejection")
    ModelAndView decline(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return decided(actor, id, () -> decide.decline(actor, id, reason));
    }

    private ModelAndView decided(Actor actor, String id, Runnable decision) {
        try {
            decision.run();
            return new ModelAndView("redirect:/rules/versions/" + id);
        } catch (Invalid invalid) {
            return version(actor, id, HttpStatus.BAD_REQUEST, sentences(invalid));
        } catch (Refused refused) {
            return version(actor, id, HttpStatus.CONFLICT, refusedActs.tell(request, refused));
        }
    }

    private List<String> sentences(Invalid invalid) {
        return invalid.errors().stream().map(it -> sentences.of(it.reason())).toList();
    }

    private RuleBook book(Actor actor) {
        return rules.on(actor.congress(), forms.today());
    }

    private Parameter parameter(Actor actor, String name) {
        return book(actor).parameters().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing(name));
    }
}
