package org.bihuan.access.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a token for.
 *
 * @param name what tells it apart from the owner's others
 * @param scope {@code read} or {@code write}
 * @param areas parts of the API it is limited to; nothing for no limit
 * @param days how long it is to live
 */
public record Wish(
        @Nullable String name,
        @Nullable String scope,
        @Nullable List<@Nullable String> areas,
        @Nullable Integer days) {

    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_NAME = 100;

    /** A wish that fits. */
    record Granted(String name, Reach reach, Duration life) {}

    /** Whether nothing is asked for, which gives the short token of a log-in. */
    boolean empty() {
        return name == null && scope == null && areas == null && days == null;
    }

    /**
     * Checks it.
     *
     * @param longest the longest life, in days
     * @throws Invalid with one error for each field that does not fit
     */
    Granted check(int longest) {
        var errors = new ArrayList<FieldError>();
        String called = name == null ? "" : name.strip();
        if (called.isEmpty()) {
            wrong(errors, "name", "form.required");
        } else if (called.length() > LONGEST_NAME) {
            wrong(errors, "name", "form.maxLength", LONGEST_NAME, called.length());
        } else if (called.chars().anyMatch(Character::isISOControl)) {
            wrong(errors, "name", "form.character");
        }
        if (scope == null) {
            wrong(errors, "scope", "form.required");
        } else if (!Scope.words().contains(scope)) {
            wrong(errors, "scope", "form.option", shortened(scope), Choices.of("console.token.scope.", Scope.words()));
        }
        List<@Nullable String> wanted = areas == null ? List.of() : areas;
        for (int i = 0; i < wanted.size(); i++) {
            String area = wanted.get(i);
            if (area == null || !Area.words().contains(area)) {
                wrong(
                        errors,
                        "areas[" + i + "]",
                        "form.option",
                        shortened(area),
                        Choices.of("console.token.area.", Area.words()));
            }
        }
        int life = days == null ? Math.min(USUAL_DAYS, longest) : days;
        if (life < 1) {
            wrong(errors, "days", "form.min", life, 1);
        } else if (life > longest) {
            wrong(errors, "days", "form.max", life, longest);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Set<Area> within =
                wanted.stream().map(it -> Area.of(String.valueOf(it))).collect(Collectors.toSet());
        return new Granted(called, new Reach(Scope.of(String.valueOf(scope)), within), Duration.ofDays(life));
    }

    private static void wrong(List<FieldError> errors, String field, String code, Object... arguments) {
        errors.add(new FieldError(field, Reason.of(code, arguments)));
    }

    private static String shortened(@Nullable String text) {
        String shown = String.valueOf(text);
        return shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
    }
}
