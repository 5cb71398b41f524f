package org.bihuan.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a list's words for a problem's state call it finished ({@code rules/closed-words.yaml}). */
final class ClosedWords {

    private static final Map<String, List<String>> WORDS = Rules.words("closed-words.yaml");
    private static final Set<String> CLOSED =
            WORDS.get("closed").stream().map(Words::key).collect(Collectors.toUnmodifiableSet());
    private static final List<String> BEGINNINGS = keys("closedBeginnings");
    private static final List<String> OPEN = keys("open");

    private ClosedWords() {}

    private static List<String> keys(String list) {
        return WORDS.get(list).stream().map(Words::key).toList();
    }

    static boolean closed(String text) {
        String key = Words.key(text);
        if (OPEN.stream().anyMatch(key::contains)) {
            return false;
        }
        return CLOSED.contains(key) || BEGINNINGS.stream().anyMatch(key::startsWith);
    }
}
