package org.bihuan.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out and checks the complete rule book a proposal would make. */
@Component
public class Amendments {

    private final RulesInForce rules;
    private final RuleBooks presets;
    private final RuleVersions versions;

    Amendments(RulesInForce rules, RuleBooks presets, RuleVersions versions) {
        this.rules = rules;
        this.presets = presets;
        this.versions = versions;
    }

    /**
     * What is proposed.
     *
     * @param id of the version to be
     * @param preset the preset to go over to, without whatever was changed before; nothing to change what is in force
     * @param changes parameters {@code {value, source, zh, en}} by name; null takes one back to the preset's value
     * @param effective the first day it is to apply to
     */
    public record Draft(
            String id, @Nullable String preset, Map<String, ? extends @Nullable Object> changes, LocalDate effective) {}

    /** A rule book to be, and the one in force until then. */
    public record Drafted(RuleBook before, RuleBook after) {}

    /**
     * The rule book it would make.
     *
     * @throws Invalid naming each parameter that is unknown, does not fit or contradicts another; or the day, if it is past or
     *     before that of a version approved already; or the preset, if there is none; or the whole, if it changes nothing
     */
    public Drafted draft(String congress, Draft draft, LocalDate today) {
        if (draft.effective().isBefore(today)) {
            throw Invalid.field("effective", "rulebook.past", draft.effective(), today);
        }
        versions.last(congress)
                .filter(last -> draft.effective().isBefore(last.effectiveFrom()))
                .ifPresent(last -> {
                    throw Invalid.field("effective", "rulebook.beforeVersion", last.effectiveFrom(), last.id());
                });
        RuleBook before = rules.on(congress, draft.effective());
        RuleBook after = change(before, draft);
        if (before.id().equals(after.id()) && Change.between(before, after).isEmpty()) {
            throw Invalid.field("parameters", "rulebook.nothingChanges");
        }
        return new Drafted(before, after);
    }

    private RuleBook change(RuleBook before, Draft draft) {
        RuleBook preset = presets.find(Optional.ofNullable(draft.preset()).orElse(before.id()))
                .orElseThrow(() -> Invalid.field(
                        "preset",
                        "rulebook.noPreset",
                        Optional.ofNullable(draft.preset()).orElse(before.id()),
                        String.join(
                                ", ",
                                presets.presets().stream().map(RuleBook::id).toList())));
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        (draft.preset() == null ? before : preset).parameters().forEach(it -> parameters.put(it.name(), it));
        ParameterReader reader = new ParameterReader(draft.id(), Amendments::field);
        draft.changes().forEach((name, raw) -> {
            if (raw != null) {
                reader.read(name, raw).ifPresent(it -> parameters.put(name, it));
            } else if (parameters.containsKey(name)) {
                parameters.put(name, preset.parameter(name));
            } else {
                reader.refuse(name, Reason.of("rulebook.unknown"));
            }
        });
        if (reader.errors().isEmpty()) {
            Contradictions.of(parameters)
                    .forEach(it -> reader.errors().add(new FieldError(field(it.field()), it.reason())));
        }
        if (!reader.errors().isEmpty()) {
            throw new Invalid(reader.errors());
        }
        return new RuleBook(preset.id(), draft.id(), preset.title(), draft.effective(), parameters);
    }

    private static String field(String parameter) {
        return "parameters." + parameter;
    }
}
