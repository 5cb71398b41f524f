package org.bihuan.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** The short written list of words in Latin letters that a page in Chinese may have, {@code latin-words.txt}. */
final class LatinWords {

    private LatinWords() {}

    /** Each with why it has no Chinese one. */
    static Map<String, String> all() throws IOException {
        var all = new TreeMap<String, String>();
        new ClassPathResource("latin-words.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(it -> it.split("\\s+", 2))
                .forEach(it -> all.put(it[0], it.length > 1 ? it[1] : ""));
        return all;
    }
}
