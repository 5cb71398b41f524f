package org.bihuan.permission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.organization.Posts;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What everybody is answered, by operation and situation: a letter for each role, in the groups of {@link #GROUPS}. {@code x} let
 * in (what is asked may still be refused for what it says: 400, 409, 412, 415), {@code -} the post is refused (403), {@code .} as
 * if it were not there (404), {@code 0} not signed in (401, or a page's way to the sign-in).
 *
 * @param rows by operation and situation the letters, groups apart
 */
record PermissionTable(Map<String, Map<String, String>> rows) {

    static final Path FILE = Path.of("src/test/resources/permissions.yaml");

    /** The posts; then an account without any, then nobody signed in. */
    static final List<String> ROLES = java.util.stream.Stream.concat(
                    List.of(
                            "clerk",
                            "head",
                            "verifier",
                            "office",
                            "viceChair",
                            "council",
                            "auditor",
                            "organ",
                            "handler",
                            "member",
                            "deputy",
                            "sysadmin",
                            "secadmin",
                            "logadmin")
                            .stream(),
                    List.of("nobody", "anonymous").stream())
            .toList();

    /** How many roles stand together. */
    static final List<Integer> GROUPS = List.of(7, 2, 2, 3, 2);

    /** The account of the small county that holds the post. */
    static final Map<String, String> LOGINS =
            Map.of("head", "committee", "verifier", "inspector1", "viceChair", "vicechair", "handler", "water");

    PermissionTable {
        if (!ROLES.subList(0, 14).containsAll(Posts.ALL)) {
            throw new IllegalStateException("a post has no column");
        }
    }

    @SuppressWarnings("unchecked")
    static PermissionTable read() throws IOException {
        if (!Files.exists(FILE)) {
            return new PermissionTable(Map.of());
        }
        Map<String, Map<String, String>> rows =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
        return new PermissionTable(rows);
    }

    static String login(String role) {
        return LOGINS.getOrDefault(role, role);
    }

    static String grouped(CharSequence letters) {
        var text = new StringBuilder();
        int at = 0;
        for (int size : GROUPS) {
            text.append(text.isEmpty() ? "" : "|").append(letters, at, at + size);
            at += size;
        }
        return text.toString();
    }

    /** The letters expected; nothing where there is no row. */
    String letters(Operation operation, String situation) {
        return rows.getOrDefault(operation.key(), Map.of())
                .getOrDefault(situation, "")
                .replace("|", "");
    }

    static String yaml(Map<String, Map<String, String>> rows) {
        var text = new StringBuilder();
        new TreeMap<>(rows).forEach((operation, situations) -> {
            text.append('"').append(operation).append("\":\n");
            new LinkedHashMap<>(situations)
                    .forEach((situation, letters) -> text.append(
                            "  %s: \"%s\"%n".formatted(situation, letters).replace("\r", "")));
        });
        return text.toString();
    }
}
