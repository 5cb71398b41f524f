package org.bihuan.organization.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.password.PasswordRule;
import org.bihuan.organization.Level;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleBooks;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The set-up page with what can be chosen on it, and what stands against what was sent. */
@Component
class SetupView {

    private final RuleBooks rules;
    private final PasswordRule passwords;

    SetupView(RuleBooks rules, PasswordRule passwords) {
        this.rules = rules;
        this.passwords = passwords;
    }

    /** A rule book to begin with. */
    record Preset(String id, String title) {}

    /** Nothing sent yet. */
    ModelAndView page(FirstCharter form, HttpStatus status) {
        return page(form, Map.of(), status);
    }

    /** What was typed, with what is wrong at each field. */
    ModelAndView page(FirstCharter form, Map<String, String> errors, HttpStatus status) {
        var shown = new LinkedHashMap<>(errors);
        // Posts are the form's own: where one does not fit, the id of its unit does not, and that is told there.
        shown.keySet().removeIf(it -> it.endsWith(".posts"));
        return page(form, shown, Map.of(), status);
    }

    /** What is wrong with a file; nothing of it is shown. */
    ModelAndView file(Map<String, String> errors, HttpStatus status) {
        return page(FirstCharter.proposed(), Map.of(), errors, status);
    }

    private ModelAndView page(
            FirstCharter form, Map<String, String> errors, Map<String, String> fileErrors, HttpStatus status) {
        List<Preset> presets = rules.presets().stream().map(SetupView::preset).toList();
        return new ModelAndView(
                "organization/setup",
                Map.of(
                        "form",
                        form,
                        "levels",
                        Level.words(),
                        "presets",
                        presets,
                        "password",
                        passwords,
                        "errors",
                        errors,
                        "fileErrors",
                        fileErrors),
                status);
    }

    private static Preset preset(RuleBook it) {
        return new Preset(it.id(), it.title().in(LocaleContextHolder.getLocale()));
    }
}
