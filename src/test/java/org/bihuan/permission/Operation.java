package org.bihuan.permission;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An operation or page with an address to fill in.
 *
 * @param upload whether its body is a form with a file
 */
record Operation(String method, String path, boolean upload) implements Comparable<Operation> {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** By the beginning of an address what its ids are the ids of; a new kind of thing is written down here and in TwoCongresses. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("/matters/{id}/group/{person}", "groupMember"),
            Map.entry("/matters/{id}/shares/{share}", "share"),
            Map.entry("/matters/{id}/rulebook/proposals/{proposal}", "move"),
            Map.entry("/matters/{id}/rules/proposals/{proposal}", "move"),
            Map.entry("/paper-numbers", "paperNumber"),
            Map.entry("/import-drafts", "importDraft"),
            Map.entry("/papers/matters", "matter"),
            Map.entry("/papers/problems", "problem"),
            Map.entry("/papers/ballots", "ballot"),
            Map.entry("/matters", "matter"),
            Map.entry("/ledger-views", "ledgerView"),
            Map.entry("/problems/views", "ledgerView"),
            Map.entry("/ledger-exports", "ledgerExport"),
            Map.entry("/problems/exports", "ledgerExport"),
            Map.entry("/imports", "importDraft"),
            Map.entry("/problems", "problem"),
            Map.entry("/tasks", "task"),
            Map.entry("/documents", "document"),
            Map.entry("/ballots", "ballot"),
            Map.entry("/rulebook", "version"),
            Map.entry("/messages", "message"),
            Map.entry("/journal", "matter"),
            Map.entry("/archive", "matter"),
            Map.entry("/rules", "version"),
            Map.entry("/holidays", "year"),
            Map.entry("/congresses", "congress"),
            Map.entry("/units", "unit"),
            Map.entry("/people/{id}/posts/{post}", "post"),
            Map.entry("/people/{id}/substitutions/{substitution}", "substitution"),
            Map.entry("/people", "person"),
            Map.entry("/account/sessions", "session"),
            Map.entry("/account/tokens", "token"),
            Map.entry("/account/substitutions", "ownSubstitution"),
            Map.entry("/public/matters", "matter"),
            Map.entry("/accounts/{login}/tokens/{id}", "accountToken"),
            Map.entry("/accounts/{login}/identities/{id}", "identity"),
            Map.entry("/accounts", "account"),
            Map.entry("/post-proposals", "postProposal"),
            Map.entry("/recoveries", "recovery"),
            Map.entry("/administrative-acts", "administrativeAct"),
            Map.entry("/me/substitutions", "ownSubstitution"),
            Map.entry("/me/sessions", "session"),
            Map.entry("/sessions", "session"),
            Map.entry("/tokens", "token"),
            Map.entry("/shared-matters/{id}/documents/{document}", "sharedDocument"),
            Map.entry("/shared-matters", "sharedMatter"));

    /** Words that name an act or an activity rather than a thing. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "matters", Map.of("name", "withdraw"),
            "problems", Map.of("name", "progress", "activity", "signForProblem"),
            "rulebook", Map.of(),
            "processes", Map.of("key", "rectification"),
            "rules", Map.of("name", "lightProblemYellowDays"),
            "help", Map.of("language", "zh", "name", "README", "folder", "diagrams", "file", "supervision.svg"));

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
        return path.contains("{")
                && !path.contains("{year}")
                && !path.contains("/presets/")
                && !path.matches("/(help|processes|rules/parameters)/.*")
                && !secret();
    }

    /** Whether a secret in the address lets in, and nothing else; asked for with a wrong one. */
    private boolean secret() {
        return path.contains("{secret}");
    }

    List<String> situations() {
        return aboutOne() ? TwoCongresses.SITUATIONS : List.of("any");
    }

    private String subject() {
        String[] words = path.replaceFirst("^/api/v1", "").split("[/.?]");
        return words.length > 1 ? words[1] : "";
    }

    String kind() {
        String address = path.replaceFirst("^/api/v1", "");
        return KINDS.stream()
                .filter(it -> address.startsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(subject());
    }

    /** The address with the id of a thing; of a thing within another both ids, with a slash between them. */
    String at(String id) {
        String[] parts = id.split("/");
        Map<String, String> words = WORDS.getOrDefault(subject(), Map.of());
        int[] next = new int[1];
        return VARIABLE.matcher(path)
                .replaceAll(it -> path.contains("/presets/") || secret()
                        ? "default"
                        : words.containsKey(it.group(1))
                                ? words.get(it.group(1))
                                : parts[Math.min(next[0]++, parts.length - 1)]);
    }

    @Override
    public int compareTo(Operation other) {
        return (path + " " + method).compareTo(other.path + " " + other.method);
    }
}
