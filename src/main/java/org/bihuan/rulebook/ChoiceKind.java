package org.bihuan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several words. */
record ChoiceKind(List<String> allowed) implements Kind {

    @Override
    public String read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof String word) || !allowed.contains(word)) {
            throw new Unfit("rulebook.badChoice", String.valueOf(raw), String.join(", ", allowed));
        }
        return word;
    }

    @Override
    public List<String> options() {
        return allowed;
    }
}
