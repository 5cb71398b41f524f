package org.bihuan.access.password;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The password rule of the installation, {@code bihuan.password.*}: a profile, and what is set otherwise than it has it.
 *
 * @param minLength shortest, in characters; never below 8 (ASVS 6.2.1)
 * @param kinds of how many kinds characters must be: capitals, small letters, digits, others
 * @param maxAge how old a password may become; zero for any age
 * @param history how many of the last passwords may not be taken again
 * @param memoryKib memory of Argon2id in KiB; OWASP's least is 19 MiB with 2 rounds (Password Storage Cheat Sheet)
 * @param rounds iterations of Argon2id
 */
@ConfigurationProperties("bihuan.password")
public record PasswordRule(
        @DefaultValue("mlps3") Profile profile,
        @Nullable Integer minLength,
        @Nullable Integer kinds,
        @Nullable Duration maxAge,
        @Nullable Integer history,
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int rounds) {

    /** Longest, in characters: far more than anybody types, little enough to hash. */
    public static final int LONGEST = 128;

    private static final int FLOOR = 8;

    public PasswordRule {
        minLength = minLength == null ? profile.minLength : minLength;
        kinds = kinds == null ? profile.kinds : kinds;
        maxAge = maxAge == null ? profile.maxAge : maxAge;
        history = history == null ? profile.history : history;
        if (minLength < FLOOR || minLength > LONGEST || kinds < 1 || kinds > 4 || maxAge.isNegative() || history < 0) {
            throw new IllegalArgumentException(
                    "bihuan.password: min-length %d to %d, kinds 1 to 4, max-age and history not negative"
                            .formatted(FLOOR, LONGEST));
        }
    }

    /** The rule of a profile as it stands. */
    static PasswordRule of(Profile profile) {
        return new PasswordRule(profile, null, null, null, null, Encoders.MEMORY_KIB, Encoders.ROUNDS);
    }
}
