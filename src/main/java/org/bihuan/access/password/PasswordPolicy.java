package org.bihuan.access.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.bihuan.organization.PasswordCheck;
import org.bihuan.refusal.Reason;
import org.springframework.stereotype.Component;

/** What is wrong with a password somebody wants to take, all of it at once. */
@Component
class PasswordPolicy implements PasswordCheck {

    /** So much has to be left to guess, in characters ({@link Guessable}). */
    private static final int LEFT = 8;

    private static final List<IntPredicate> KINDS = List.of(
            Character::isUpperCase,
            Character::isLowerCase,
            Character::isDigit,
            it -> !Character.isUpperCase(it) && !Character.isLowerCase(it) && !Character.isDigit(it));

    private static final List<String> COMMON = common();

    private final PasswordRule rule;

    PasswordPolicy(PasswordRule rule) {
        this.rule = rule;
    }

    /**
     * Why this password is not good enough; empty if it is.
     *
     * @param context words it must not lean on: login, person, congress
     */
    @Override
    public List<Reason> reasons(String password, List<String> context) {
        var reasons = new ArrayList<Reason>();
        int length = password.codePointCount(0, password.length());
        if (length < rule.minLength()) {
            reasons.add(Reason.of("access.password.short", rule.minLength(), length));
        }
        if (length > PasswordRule.LONGEST) {
            reasons.add(Reason.of("access.password.long", PasswordRule.LONGEST));
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            reasons.add(Reason.of("access.password.control"));
        }
        long kinds = KINDS.stream()
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
        if (kinds < rule.kinds()) {
            reasons.add(Reason.of("access.password.kinds", rule.kinds()));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        context.stream()
                .filter(word -> word.length() > 2 && lower.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(word -> reasons.add(Reason.of("access.password.context", word)));
        if (length <= PasswordRule.LONGEST && left(password, context) < LEFT) {
            reasons.add(Reason.of("access.password.guessable"));
        }
        return reasons;
    }

    private static int left(String password, List<String> context) {
        return new Guessable(Stream.concat(COMMON.stream(), context.stream()).toList()).left(password);
    }

    private static List<String> common() {
        var resource = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream("/access/common-words.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
