package org.bihuan.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told: a sentence, lines below it where it is about several things, and what it is about.
 *
 * @param sentence code and arguments, for example {@code notification.urged}
 * @param lines one for each thing, in the order of reading
 * @param matter the matter it is about; nothing for a digest
 * @param problem the problem it is about, if it is about one
 */
public record News(
        Sentence sentence,
        List<Sentence> lines,
        @Nullable String matter,
        @Nullable String problem) {

    /**
     * A sentence of a message bundle.
     *
     * @param code its key
     * @param arguments texts and whole numbers it names; where a name differs by language, give both and let each bundle
     *     take its own
     */
    public record Sentence(String code, List<Object> arguments) {

        public Sentence {
            arguments = List.copyOf(arguments);
        }
    }

    public News {
        lines = List.copyOf(lines);
    }

    /** News of one sentence. */
    public static News of(String code, List<?> arguments, @Nullable String matter, @Nullable String problem) {
        List<Object> plain = arguments.stream()
                .map(it -> it instanceof Number ? (Object) it : String.valueOf(it))
                .toList();
        return new News(new Sentence(code, plain), List.of(), matter, problem);
    }
}
