package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of several words, in the order in which they are shown. */
record WordsKind(List<String> allowed, int least) implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof List<?> listed)) {
            throw new Unfit("rulebook.notWords", String.valueOf(raw));
        }
        var words = new ArrayList<String>();
        for (Object word : listed) {
            if (!(word instanceof String known) || !allowed.contains(known) || words.contains(known)) {
                throw ChoiceKind.unfit(word, allowed);
            }
            words.add(known);
        }
        if (words.size() < least) {
            throw new Unfit("rulebook.tooFewWords", words.size(), least);
        }
        return List.copyOf(words);
    }
}
