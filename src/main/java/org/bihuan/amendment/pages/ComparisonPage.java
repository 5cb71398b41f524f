package org.bihuan.amendment.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.amendment.ReadVersions;
import org.bihuan.amendment.pages.ProposalView.Offered;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleBooks;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two rule books side by side: what is in force, what an approved version left, or a preset. */
@Controller
@RequestMapping("/rules/comparison")
class ComparisonPage {

    private static final String NOW = "now";
    private static final String PRESET = "preset:";
    private static final int VERSIONS = 100;

    private final RulesInForce rules;
    private final RuleBooks presets;
    private final ReadVersions reading;
    private final Forms forms;
    private final RulesView view;
    private final Sentences sentences;

    ComparisonPage(
            RulesInForce rules,
            RuleBooks presets,
            ReadVersions reading,
            Forms forms,
            RulesView view,
            Sentences sentences) {
        this.rules = rules;
        this.presets = presets;
        this.reading = reading;
        this.forms = forms;
        this.view = view;
        this.sentences = sentences;
    }

    /**
     * What differs.
     *
     * @param from the one that counts as the former: {@code now}, a version, or {@code preset:} and its id; else the preset in force
     */
    @Needs(Right.READ)
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = NOW) String to,
            Model model) {
        RuleBook inForce = rules.on(actor.congress(), forms.today());
        String former = from.isEmpty() ? PRESET + inForce.id() : from;
        model.addAttribute("from", former);
        model.addAttribute("to", to);
        model.addAttribute("books", books(actor));
        model.addAttribute(
                "changes", view.changes(Change.between(book(actor, inForce, former), book(actor, inForce, to))));
        return "amendment/comparison";
    }

    private RuleBook book(Actor actor, RuleBook inForce, String named) {
        if (named.equals(NOW)) {
            return inForce;
        }
        return named.startsWith(PRESET) ? presets.preset(named.substring(PRESET.length())) : reading.book(actor, named);
    }

    private List<Offered> books(Actor actor) {
        var books = new ArrayList<Offered>();
        books.add(new Offered(NOW, sentences.of("library.compare.now")));
        reading.page(actor, null, VERSIONS).stream()
                .filter(RuleVersion::approved)
                .map(it -> new Offered(it.id(), sentences.of("library.compare.version", it.id(), it.effectiveFrom())))
                .forEach(books::add);
        presets.presets().stream()
                .map(it -> new Offered(
                        PRESET + it.id(),
                        sentences.of("library.compare.preset", it.title().in(LocaleContextHolder.getLocale()))))
                .forEach(books::add);
        return books;
    }
}
