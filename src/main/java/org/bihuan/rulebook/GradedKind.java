package org.bihuan.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;

/** A choice for each grade; the choices are ordered by weight, and a higher grade never gets a lighter one. */
record GradedKind(List<String> grades, ChoiceKind choice) implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof Map<?, ?> entries) || !entries.keySet().equals(Set.copyOf(grades))) {
            throw new Unfit("rulebook.badGrades", Choices.of("grade.", grades));
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        int weight = 0;
        for (String grade : grades) {
            String word = choice.read(entries.get(grade));
            if (choice.allowed().indexOf(word) < weight) {
                throw new Unfit(
                        "rulebook.lighterForHigherGrade",
                        Choices.of("grade.", List.of(grade)),
                        ChoiceKind.named(List.of(word)));
            }
            weight = choice.allowed().indexOf(word);
            chosen.put(grade, word);
        }
        return Collections.unmodifiableMap(chosen);
    }

    @Override
    public List<String> options() {
        return choice.options();
    }
}
