package org.bihuan.permission;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation or page with an address to fill in.
 *
 * @param upload whether its body is a form with a file
 */
record Operation(String method, String path, boolean upload) implements Comparable<Operation> {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** By the first word of an address what its id is the id of; a new kind of thing is written down here and in TwoCongresses. */
    private static final Map<String, String> KINDS = Map.of(
            "matters", "matter",
            "problems", "problem",
            "tasks", "task",
            "documents", "document",
            "ballots", "ballot",
            "rulebook", "version",
            "messages", "message",
            "journal", "matter",
            "holidays", "year");

    /** Words that name an act or an activity rather than a thing. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "matters", Map.of("name", "withdraw"),
            "problems", Map.of("name", "progress", "activity", "signForProblem"),
            "rulebook", Map.of());

    static Operation of(String key) {
        String[] parts = key.split(" ");
        return new Operation(parts[0], parts[1], false);
    }

    String key() {
        return method + " " + path;
    }

    boolean page() {
        return !path.startsWith("/api/");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether the address names one thing, so that it matters whose it is. */
    boolean aboutOne() {
        return path.contains("{") && !path.contains("{year}") && !path.contains("/presets/");
    }

    List<String> situations() {
        return aboutOne() ? TwoCongresses.SITUATIONS : List.of("any");
    }

    private String subject() {
        String[] words = path.replaceFirst("^/api/v1", "").split("[/.?]");
        return words.length > 1 ? words[1] : "";
    }

    String kind() {
        return KINDS.getOrDefault(subject(), subject());
    }

    /** The address with the id of a thing. */
    String at(String id) {
        Matcher variables = VARIABLE.matcher(path);
        return variables.replaceAll(it -> path.contains("/presets/")
                ? "default"
                : WORDS.getOrDefault(subject(), Map.of()).getOrDefault(it.group(1), id));
    }

    @Override
    public int compareTo(Operation other) {
        return (path + " " + method).compareTo(other.path + " " + other.method);
    }
}
