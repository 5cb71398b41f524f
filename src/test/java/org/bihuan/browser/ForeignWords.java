package org.bihuan.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what stands on a page in another language than the page's own. */
record ForeignWords(String language, Pattern foreign, BiPredicate<Markings.Element, String> known) {

    /** What is read aloud or shown instead of a text. */
    private static final List<String> SPOKEN =
            List.of("placeholder", "aria-label", "title", "alt", "data-label", "label");

    private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");
    private static final Set<String> MACHINE = Set.of("script", "code", "pre", "kbd", "samp", "textarea");

    List<String> in(String page, Markings marked) {
        var strange = new ArrayList<String>();
        for (Markings.Element it : marked.elements()) {
            if (it.within(one -> MACHINE.contains(one.tag())) || !it.language().startsWith(language)) {
                continue;
            }
            said(it).flatMap(text -> foreign.matcher(text).results())
                    .map(MatchResult::group)
                    .filter(word -> !known.test(it, word))
                    .forEach(
                            word -> strange.add(page + ": " + word + " in <" + it.tag() + "> " + shortened(it.text())));
        }
        return strange;
    }

    /** Its text, what is said of it, and what a script says in its place. */
    private static Stream<String> said(Markings.Element it) {
        Stream<String> spoken =
                Stream.concat(Stream.of(it.text()), SPOKEN.stream().map(it::attribute));
        if (it.tag().equals("input") && BUTTONS.contains(it.attribute("type"))) {
            spoken = Stream.concat(spoken, Stream.of(it.attribute("value")));
        }
        return it.classed("words")
                ? Stream.concat(
                        spoken, it.attributes("data-").values().stream().filter(value -> !value.startsWith("/")))
                : spoken;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
