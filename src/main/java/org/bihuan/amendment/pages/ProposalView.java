package org.bihuan.amendment.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bihuan.amendment.Effect;
import org.bihuan.amendment.Proposal;
import org.bihuan.amendment.ReadVersions;
import org.bihuan.api.Sentences;
import org.bihuan.digest.Sha256;
import org.bihuan.library.pages.RuleWords;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleBooks;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The page on which a change of the rule book is typed. */
@Component
class ProposalView {

    /** As many running matters are named. */
    static final int NAMED = 20;

    private static final String PARAMETERS = "parameters.";

    private final RulesInForce rules;
    private final RuleBooks presets;
    private final ReadVersions reading;
    private final Forms forms;
    private final RulesView view;
    private final ValueForms values;
    private final Ranges ranges;
    private final RuleWords words;
    private final Shapes shapes;
    private final Sentences sentences;
    private final JsonMapper json;

    ProposalView(
            RulesInForce rules,
            RuleBooks presets,
            ReadVersions reading,
            Forms forms,
            RulesView view,
            ValueForms values,
            Ranges ranges,
            RuleWords words,
            Shapes shapes,
            Sentences sentences,
            JsonMapper json) {
        this.rules = rules;
        this.presets = presets;
        this.reading = reading;
        this.forms = forms;
        this.view = view;
        this.values = values;
        this.ranges = ranges;
        this.words = words;
        this.shapes = shapes;
        this.sentences = sentences;
        this.json = json;
    }

    /** A parameter or preset to choose. */
    record Offered(String name, String label) {}

    LocalDate tomorrow() {
        return forms.today().plusDays(1);
    }

    Parameter inForce(Actor actor, String name) {
        return book(actor).parameter(name);
    }

    private RuleBook book(Actor actor) {
        return rules.on(actor.congress(), forms.today());
    }

    /** What tells one proposal from another; why it is made may be worded after its effect was looked at. */
    String mark(Proposal it) {
        String said = json.writeValueAsString(Arrays.asList(it.preset(), it.parameters(), it.effective()));
        return Sha256.of(said).substring(0, 32);
    }

    ModelAndView page(
            Actor actor, ChangeForm form, List<FieldError> errors, @Nullable Effect effect, HttpStatus status) {
        RuleBook book = book(actor);
        var page = new ModelAndView("amendment/proposal", status);
        page.addObject("form", form);
        page.addObject("book", book);
        page.addObject("title", title(book));
        page.addObject(
                "presets",
                presets.presets().stream()
                        .map(it -> new Offered(it.id(), title(it)))
                        .toList());
        page.addObject(
                "sections",
                form.parameters().entrySet().stream()
                        .map(it -> section(book, form, it.getKey(), it.getValue(), errors))
                        .toList());
        page.addObject("offered", offered(book, form));
        page.addObject("first", forms.today());
        page.addObject("errors", errors.stream().map(it -> told(book, it)).toList());
        if (effect != null) {
            page.addObject("changes", view.changes(effect.changes()));
            page.addObject("running", effect.runningMatters());
            page.addObject("kept", reading.keeping(actor, NAMED));
            page.addObject("mark", mark(form.proposal()));
        }
        return page;
    }

    private static String title(RuleBook it) {
        return it.title().in(LocaleContextHolder.getLocale());
    }

    private List<Offered> offered(RuleBook book, ChangeForm form) {
        var offered = new ArrayList<Offered>();
        for (Parameter it : book.parameters()) {
            if (!form.parameters().containsKey(it.name())
                    && shapes.of(it.name()).isPresent()) {
                offered.add(new Offered(it.name(), words.meaning(it)));
            }
        }
        return offered;
    }

    private Section section(
            RuleBook book, ChangeForm form, String name, ChangeForm.Typing it, List<FieldError> errors) {
        Parameter now = book.parameter(name);
        RuleBook preset = presets.find(form.preset().isEmpty() ? book.id() : form.preset())
                .orElse(book);
        return new Section(
                name,
                now.id(),
                words.meaning(now),
                words.value(now),
                now.citation().in(LocaleContextHolder.getLocale()),
                ranges.of(name),
                values.of(name, it.shape(), it.typed()),
                words.value(preset.parameter(name)),
                it.asked(),
                errors.stream()
                        .filter(error -> error.field().equals(PARAMETERS + name))
                        .map(error -> sentences.of(error.reason()))
                        .toList());
    }

    private String told(RuleBook book, FieldError it) {
        String name = it.field().startsWith(PARAMETERS) ? it.field().substring(PARAMETERS.length()) : "";
        String said = sentences.of(it.reason());
        return book.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> sentences.of("library.error.of", words.meaning(parameter), said))
                .orElse(said);
    }
}
