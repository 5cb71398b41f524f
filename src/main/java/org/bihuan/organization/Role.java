package org.bihuan.organization;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;

/** What a person can be appointed to, for good: the work of the congress, or one of the three administrations 三员. */
public enum Role {
    BUSINESS,
    SYSTEM,
    SECURITY,
    AUDIT;

    /** The role a post belongs to. */
    public static Role of(String post) {
        return switch (post) {
            case "sysadmin" -> SYSTEM;
            case "secadmin" -> SECURITY;
            case "logadmin" -> AUDIT;
            default -> BUSINESS;
        };
    }

    /** Why these posts, each a {@code unit/post}, cannot be one person's: an administrator is nothing else 三员分立. */
    static Optional<Reason> conflict(Collection<String> posts) {
        List<String> names =
                posts.stream().map(it -> it.substring(it.indexOf('/') + 1)).toList();
        return names.stream().map(Role::of).distinct().count() > 1
                ? Optional.of(Reason.of("setup.separate", Named.of("pages.post.", names)))
                : Optional.empty();
    }

    /** The role of this word. */
    public static Role named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** As the tables and the API name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
