package org.bihuan.amendment.pages;

import java.util.List;
import org.bihuan.amendment.ReadVersions;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rule book 规则: what is in force, why and since when, and how each parameter came to be as it is. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private static final int NEWEST = 10;

    private final RulesInForce rules;
    private final Forms forms;
    private final ReadVersions reading;
    private final RulesView view;
    private final Ranges ranges;
    private final Shapes shapes;

    RulesPage(RulesInForce rules, Forms forms, ReadVersions reading, RulesView view, Ranges ranges, Shapes shapes) {
        this.rules = rules;
        this.forms = forms;
        this.reading = reading;
        this.view = view;
        this.ranges = ranges;
        this.shapes = shapes;
    }

    @Needs(Right.READ)
    @GetMapping
    String show(Actor actor, Model model) {
        RuleBook book = rules.on(actor.congress(), forms.today());
        List<RuleVersion> newest = reading.page(actor, null, NEWEST);
        model.addAttribute("book", book);
        model.addAttribute("title", book.title().in(LocaleContextHolder.getLocale()));
        model.addAttribute("rules", view.rules(actor, book, forms.today()));
        model.addAttribute("proposed", newest.stream().filter(it -> it.open()).toList());
        model.addAttribute("decided", newest.stream().filter(it -> !it.open()).toList());
        model.addAttribute("mayPropose", Right.PROPOSE_RULES.heldBy(actor));
        return "amendment/rules";
    }

    /** One parameter: what it means, what it may be, and every value it had. */
    @Needs(Right.READ)
    @GetMapping("/parameters/{name}")
    String parameter(Actor actor, @PathVariable String name, Model model) {
        RuleBook book = rules.on(actor.congress(), forms.today());
        Parameter it = book.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing(name));
        List<RulesView.Step> history = view.history(actor, name);
        model.addAttribute("rule", view.rule(it, view.since(history, book, forms.today())));
        model.addAttribute("range", ranges.of(name));
        model.addAttribute("history", history);
        model.addAttribute("today", forms.today());
        model.addAttribute("fixed", shapes.of(name).isEmpty());
        model.addAttribute("mayPropose", Right.PROPOSE_RULES.heldBy(actor));
        return "amendment/parameter";
    }
}
