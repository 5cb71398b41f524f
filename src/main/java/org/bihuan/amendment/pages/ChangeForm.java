package org.bihuan.amendment.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.amendment.Cited;
import org.bihuan.amendment.Proposal;
import org.bihuan.amendment.pages.Section.Asked;
import org.jspecify.annotations.Nullable;

/**
 * A change of the rule book as it is being typed: the preset to go over to, the parameters to change with it, from when and why. It is
 * kept in the page alone until it is proposed.
 *
 * @param preset the preset to go over to; empty to stay with the one in force
 * @param shown the mark of what was shown last
 */
record ChangeForm(String preset, String effective, String reason, String shown, Map<String, Typing> parameters) {

    private static final int MOST = 30;

    /** What was typed of one parameter. */
    record Typing(Shape shape, Typed typed, Asked asked) {}

    /** Reads what was sent. Parameters without a form are left out. */
    static ChangeForm sent(Map<String, List<String>> sent, Shapes shapes) {
        var parameters = new LinkedHashMap<String, Typing>();
        for (String name : sent.getOrDefault("parameter", List.of())) {
            if (parameters.size() < MOST) {
                shapes.of(name)
                        .ifPresent(shape -> parameters.put(
                                name, new Typing(shape, Typed.sent(sent, ValueForms.prefix(name)), asked(sent, name))));
            }
        }
        return new ChangeForm(
                one(sent, "preset"), one(sent, "effective"), one(sent, "reason"), one(sent, "shown"), parameters);
    }

    private static Asked asked(Map<String, List<String>> sent, String name) {
        String at = "c." + name + ".";
        return new Asked(
                one(sent, at + "to"),
                one(sent, at + "source"),
                one(sent, at + "document"),
                one(sent, at + "article"),
                one(sent, at + "english"));
    }

    private static String one(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of("")).get(0).strip();
    }

    /** Adds, takes out or moves a row of a table: {@code row:parameter:add}, {@code row:parameter:remove:2}. */
    void changeRow(String what) {
        String[] parts = what.split(":");
        if (parts.length >= 3 && parameters.get(parts[1]) != null) {
            int row = parts.length > 3 && parts[3].matches("[0-9]{1,3}") ? Integer.parseInt(parts[3]) : -1;
            parameters.get(parts[1]).typed().change(parts[2], row);
        }
    }

    /**
     * As it is proposed.
     *
     * @throws org.bihuan.refusal.Invalid if a source is missing
     */
    Proposal proposal() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        parameters.forEach((name, it) -> {
            Asked asked = it.asked();
            told.put(
                    name,
                    asked.back()
                            ? null
                            : new Cited(asked.source(), asked.document(), asked.article(), asked.english())
                                    .with(name, it.shape().value(it.typed())));
        });
        return new Proposal(preset.isEmpty() ? null : preset, told, effective, reason);
    }
}
