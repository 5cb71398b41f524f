package org.bihuan.exchange.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.ImportDraft;
import org.bihuan.exchange.NeededColumn;
import org.bihuan.exchange.StartByList;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Form;
import org.bihuan.task.pages.FilledIn;
import org.bihuan.task.pages.ShownForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What is said of a list and of the matter to be, as a form: what every list has, and what its process asks for besides. */
@Component
class SaidForm {

    private static final Set<String> EVERY = Set.of("title", "hostCommittee", "organ", "issuedOn");

    /** Before the field a column is chosen for. */
    private static final String COLUMN = "column.";

    private final StartByList starts;
    private final FilledIn filledIn;
    private final ShownForm shownForm;
    private final Sentences sentences;

    SaidForm(StartByList starts, FilledIn filledIn, ShownForm shownForm, Sentences sentences) {
        this.starts = starts;
        this.filledIn = filledIn;
        this.shownForm = shownForm;
        this.sentences = sentences;
    }

    /** Shows it with what is wrong at its fields. @return what is wrong elsewhere, in sentences */
    List<String> show(Actor actor, ImportDraft draft, List<FieldError> errors, Model model) {
        Form form = starts.further(actor, draft.process(), draft.said().fields());
        var names = new HashSet<>(EVERY);
        form.fields().forEach(it -> names.add(it.name()));
        var here = new ArrayList<FieldError>();
        var elsewhere = new ArrayList<String>();
        for (FieldError it : errors) {
            if (names.contains(it.field()) || it.field().startsWith(COLUMN)) {
                here.add(it);
            } else {
                elsewhere.add(sentences.of(it.reason()));
            }
        }
        model.addAttribute("form", shownForm.of(actor, form, draft.said().fields(), new Invalid(here)));
        return elsewhere;
    }

    /**
     * What was sent.
     *
     * @param said as far as it can be meant
     * @param errors days that are none, files that were not taken, one column that is to be two
     */
    record Sent(ImportDraft.Said said, List<FieldError> errors) {}

    /** What was sent. */
    Sent read(Actor actor, ImportDraft draft, MultiValueMap<String, String> sent, HttpServletRequest request) {
        Form form = starts.further(actor, draft.process(), draft.said().fields());
        FilledIn.Sent filled = filledIn.read(actor, form, sent, request);
        var errors = new ArrayList<>(filled.unfit());
        LocalDate on = unless(errors, null, () -> day(text(sent, "issuedOn")));
        Map<String, String> mapping = draft.said().mapping();
        return new Sent(
                new ImportDraft.Said(
                        text(sent, "title"),
                        text(sent, "hostCommittee"),
                        text(sent, "organ"),
                        on,
                        "true".equals(sent.getFirst("createUnits")),
                        filled.values(),
                        unless(errors, mapping, () -> NeededColumn.said(mapping, columns(sent)))),
                errors);
    }

    private static Map<String, String> columns(MultiValueMap<String, String> sent) {
        var columns = new LinkedHashMap<String, String>();
        sent.toSingleValueMap().forEach((name, header) -> {
            if (name.startsWith(COLUMN)) {
                columns.put(name.substring(COLUMN.length()), header);
            }
        });
        return columns;
    }

    private static <T extends @Nullable Object> T unless(List<FieldError> errors, T otherwise, Supplier<T> read) {
        try {
            return read.get();
        } catch (Invalid wrong) {
            errors.addAll(wrong.errors());
            return otherwise;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw Invalid.field("issuedOn", "form.date", String.valueOf(text));
        }
    }

    private static @Nullable String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
