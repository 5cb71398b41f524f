package org.bihuan.refusal;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of which one may stand in an address, each told with the name its reader knows it by.
 *
 * @param names where the keys of these names begin, for example {@code deadline.light.}
 * @param words as they are written in the address
 */
public record Choices(String names, List<String> words) {

    public Choices {
        words = List.copyOf(words);
    }

    /** These words. */
    public static Choices of(String names, Collection<String> words) {
        return new Choices(names, List.copyOf(words));
    }

    /**
     * The word asked for, or nothing where none is.
     *
     * @throws Invalid naming these if it is another
     */
    public @Nullable String asked(String field, @Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        if (!words.contains(word)) {
            throw without(field, word);
        }
        return word;
    }

    /** A refusal of another word, which names those there are. */
    public Invalid without(String field, String word) {
        return Invalid.field(field, "form.option", word, this);
    }
}
