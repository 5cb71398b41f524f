package org.bihuan.rulebook.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Forms;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule book the caller's congress runs by, each parameter with its source. */
@RestController
@RequestMapping("/api/v1/rulebook")
class RuleBookResource {

    private final Forms forms;
    private final Sentences sentences;

    RuleBookResource(Forms forms, Sentences sentences) {
        this.forms = forms;
        this.sentences = sentences;
    }

    /** A parameter with what it means and where it comes from. */
    record Shown(String name, String id, String meaning, Object value, String source, String citation, String preset) {}

    /** The rule book; a page of one, because there are no more parameters than a screen takes. */
    record Book(String id, String title, LocalDate effective, List<Shown> items) {}

    @GetMapping
    Book get(Actor actor) {
        RuleBook book = forms.rules(actor.congress());
        var locale = LocaleContextHolder.getLocale();
        return new Book(
                book.id(),
                book.title().in(locale),
                book.effective(),
                book.parameters().stream().map(this::shown).toList());
    }

    private Shown shown(Parameter it) {
        return new Shown(
                it.name(),
                it.id(),
                sentences.of(it.code()),
                it.value(),
                it.source().name().toLowerCase(java.util.Locale.ROOT),
                it.citation().in(LocaleContextHolder.getLocale()),
                it.preset());
    }
}
