package org.bihuan.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A page taken apart without a browser: its elements with their attributes, and the text that stands directly in each. */
final class Markings {

    private static final Pattern PIECE =
            Pattern.compile("<!--.*?-->|<!DOCTYPE[^>]*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|([^<]+)", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/\"]+)(?:=\"([^\"]*)\")?");
    private static final String CONDITION = "\\[([a-z-]+)([*^$]?)=['\"]([^'\"]*)['\"]]";
    private static final Pattern CONDITIONS = Pattern.compile(CONDITION);
    private static final Pattern STEP = Pattern.compile("([a-z][a-z0-9]*)?((?:[.#][\\w-]+)*)((?:" + CONDITION + ")*)");
    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "hr", "img", "col", "area", "base", "source", "wbr");

    private final List<Element> elements = new ArrayList<>();

    Markings(String html) {
        Deque<Element> open = new ArrayDeque<>();
        var pieces = PIECE.matcher(html);
        while (pieces.find()) {
            String tag = pieces.group(2);
            if (pieces.group(4) != null && !open.isEmpty()) {
                open.peek().text.append(plain(pieces.group(4))).append(' ');
            } else if (tag != null && pieces.group(1).isEmpty()) {
                var element = new Element(tag, attributes(pieces.group(3)), open.peek());
                elements.add(element);
                if (!VOID.contains(tag) && !pieces.group(3).endsWith("/")) {
                    open.push(element);
                }
            } else if (tag != null) {
                while (!open.isEmpty() && !open.pop().tag.equals(tag)) {
                    // An element whose end tag is left out ends with the one around it.
                }
            }
        }
    }

    private static Map<String, String> attributes(String inside) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE
                .matcher(inside)
                .results()
                .forEach(it -> attributes.put(it.group(1), it.group(2) == null ? "" : plain(it.group(2))));
        return attributes;
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    List<Element> elements() {
        return elements;
    }

    /** Where the first link leads that a selector of {@code screens.txt} finds. */
    Optional<String> link(String selector) {
        String[] steps = selector.split("\\s+");
        return elements.stream()
                .filter(it -> it.found(steps, steps.length - 1))
                .map(it -> it.attributes.get("href"))
                .findFirst();
    }

    /** An element of the page. */
    static final class Element {

        private final String tag;
        private final Map<String, String> attributes;
        private final Element parent;
        private final StringBuilder text = new StringBuilder();

        private Element(String tag, Map<String, String> attributes, Element parent) {
            this.tag = tag;
            this.attributes = attributes;
            this.parent = parent;
        }

        String tag() {
            return tag;
        }

        String text() {
            return text.toString().strip().replaceAll("\\s+", " ");
        }

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        boolean has(String name) {
            return attributes.containsKey(name);
        }

        /** Names and values of those whose name begins so. */
        Map<String, String> attributes(String beginning) {
            var found = new LinkedHashMap<>(attributes);
            found.keySet().removeIf(it -> !it.startsWith(beginning));
            return found;
        }

        boolean classed(String name) {
            return List.of(attribute("class").split("\\s+")).contains(name);
        }

        /** Whether this element or one around it is such. */
        boolean within(Predicate<Element> such) {
            return such.test(this) || (parent != null && parent.within(such));
        }

        /** The language it is written in, as it or the nearest around it says. */
        String language() {
            return attributes.containsKey("lang") ? attribute("lang") : parent == null ? "" : parent.language();
        }

        private boolean found(String[] steps, int last) {
            if (!is(steps[last])) {
                return false;
            }
            return last == 0 || (parent != null && parent.within(it -> it.found(steps, last - 1)));
        }

        private boolean is(String step) {
            var parts = STEP.matcher(step);
            if (!parts.matches()) {
                throw new IllegalArgumentException("This selector is not understood here: " + step);
            }
            return (parts.group(1) == null || parts.group(1).equals(tag))
                    && parts.group(2)
                            .lines()
                            .flatMap(it ->
                                    Pattern.compile("[.#][\\w-]+").matcher(it).results())
                            .allMatch(it -> it.group().startsWith("#")
                                    ? attribute("id").equals(it.group().substring(1))
                                    : classed(it.group().substring(1)))
                    && CONDITIONS
                            .matcher(parts.group(3))
                            .results()
                            .allMatch(it -> fits(attribute(it.group(1)), it.group(2), it.group(3)));
        }

        private static boolean fits(String value, String how, String wanted) {
            return switch (how) {
                case "^" -> value.startsWith(wanted);
                case "$" -> value.endsWith(wanted);
                case "*" -> value.contains(wanted);
                default -> value.equals(wanted);
            };
        }
    }
}
