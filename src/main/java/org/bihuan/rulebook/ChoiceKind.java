package org.bihuan.rulebook;

import java.util.List;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;

/** One of several words. */
record ChoiceKind(List<String> allowed) implements Kind {

    @Override
    public String read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof String word) || !allowed.contains(word)) {
            throw unfit(raw, allowed);
        }
        return word;
    }

    /** A refusal of a word that is not among these, or stands twice. */
    static Unfit unfit(@Nullable Object raw, List<String> allowed) {
        return new Unfit("rulebook.badChoice", named(List.of(String.valueOf(raw))), named(allowed));
    }

    /** Words to choose, each told by its name. */
    static Choices named(List<String> words) {
        return Choices.of(Definition.option(""), words);
    }

    @Override
    public List<String> options() {
        return allowed;
    }
}
