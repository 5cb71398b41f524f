package org.bihuan.lookback;

import java.util.Arrays;
import java.util.List;

/** Ids of problems written into a text, one after the other. */
final class Named {

    private Named() {}

    /** The ids in the order written, each once; commas, enumeration marks, blanks and line ends part them. */
    static List<String> in(String text) {
        return Arrays.stream(text.strip().split("[\\s,;\uFF0C\uFF1B\u3001]+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
