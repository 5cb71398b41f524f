package org.bihuan.rulebook.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bihuan.api.Sentences;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rule books and what differs between them, in the reader's language. */
@Component
class ShownBook {

    private final Sentences sentences;

    ShownBook(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A parameter with what it means and where it comes from. */
    record Shown(String name, String id, String meaning, Object value, String source, String citation, String preset) {}

    /** The rule book; a page of one, because there are no more parameters than a screen takes. */
    record Book(String id, @Nullable String version, String title, LocalDate effective, List<Shown> items) {}

    /** A parameter that becomes another. */
    record Changed(
            String name,
            String id,
            String meaning,
            Told old,
            @JsonProperty("new") Told replacement) {}

    /** A value with its source. */
    record Told(Object value, String source, String citation) {}

    Book of(RuleBook book) {
        return new Book(
                book.id(),
                book.version().orElse(null),
                book.title().in(locale()),
                book.effective(),
                book.parameters().stream().map(this::shown).toList());
    }

    List<Changed> of(List<Change> changes) {
        return changes.stream().map(this::changed).toList();
    }

    private Changed changed(Change it) {
        Parameter after = it.after();
        return new Changed(after.name(), after.id(), sentences.of(after.code()), told(it.before()), told(after));
    }

    private static Told told(Parameter it) {
        return new Told(it.value(), it.source().word(), it.citation().in(locale()));
    }

    private Shown shown(Parameter it) {
        return new Shown(
                it.name(),
                it.id(),
                sentences.of(it.code()),
                it.value(),
                it.source().word(),
                it.citation().in(locale()),
                it.preset());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
