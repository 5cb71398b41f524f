package org.bihuan.refusal;

import java.util.Collection;
import java.util.List;

/**
 * Words of the program in a sentence for people, told by the names these know them by and by nothing else; a word that has no name is
 * told as it is.
 *
 * @param names where the keys of these names begin, for example {@code pages.post.}
 * @param words as the program writes them
 */
public record Named(String names, List<String> words) {

    public Named {
        words = List.copyOf(words);
    }

    /** This word. */
    public static Named of(String names, String word) {
        return new Named(names, List.of(word));
    }

    /** These words. */
    public static Named of(String names, Collection<String> words) {
        return new Named(names, List.copyOf(words));
    }

    @Override
    public String toString() {
        return String.join(", ", words);
    }
}
