package org.bihuan.rulebook.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.rulebook.Definition;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleBooks;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rule book the caller's congress runs by, the presets it could stand on, and the catalogue of parameters. */
@RestController
@RequestMapping("/api/v1/rulebook")
class RuleBookResource {

    private final RulesInForce rules;
    private final RuleBooks presets;
    private final Forms forms;
    private final ShownBook shown;
    private final Sentences sentences;

    RuleBookResource(RulesInForce rules, RuleBooks presets, Forms forms, ShownBook shown, Sentences sentences) {
        this.rules = rules;
        this.presets = presets;
        this.forms = forms;
        this.shown = shown;
        this.sentences = sentences;
    }

    /** A preset; {@code sets} are the parameters it says something of its own about. */
    record Preset(String id, String title, LocalDate effective, boolean shipped, List<String> sets) {}

    /** A parameter as the catalogue defines it. */
    record Defined(String name, String id, String meaning, String kind, Object bounds, List<Option> options) {}

    /** A word to choose. */
    record Option(String value, String label) {}

    @Needs(Right.READ_COMMON)
    @GetMapping
    ShownBook.Book get(Actor actor, @RequestParam(required = false) @Nullable LocalDate on) {
        return shown.of(rules.on(actor.congress(), on == null ? forms.today() : on));
    }

    @Needs(Right.READ_COMMON)
    @GetMapping("/presets")
    Page<Preset> presets() {
        return new Page<>(presets.presets().stream().map(this::preset).toList(), null);
    }

    @Needs(Right.READ_COMMON)
    @GetMapping("/presets/{id}")
    ShownBook.Book preset(@PathVariable String id) {
        return shown.of(presets.preset(id));
    }

    @Needs(Right.READ_COMMON)
    @GetMapping("/parameters")
    Page<Defined> parameters() {
        return new Page<>(Definition.all().stream().map(this::defined).toList(), null);
    }

    private Preset preset(RuleBook it) {
        return new Preset(
                it.id(),
                it.title().in(LocaleContextHolder.getLocale()),
                it.effective(),
                presets.shipped(it.id()),
                it.parameters().stream()
                        .filter(parameter -> parameter.preset().equals(it.id()))
                        .map(parameter -> parameter.name())
                        .toList());
    }

    private Defined defined(Definition it) {
        List<Option> options = it.options().stream()
                .map(word -> new Option(word, sentences.of(Definition.option(word))))
                .toList();
        return new Defined(it.name(), it.id(), sentences.of(it.code()), it.kind(), it.bounds(), options);
    }
}
