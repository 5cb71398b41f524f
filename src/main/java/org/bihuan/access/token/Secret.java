package org.bihuan.access.token;

import java.security.SecureRandom;
import java.util.Base64;
import org.bihuan.digest.Sha256;

/**
 * What a token is made of: a mark by which programs that look for leaked secrets find it, and 256 random bits. Random as it is,
 * one round of a fast hash keeps it.
 */
public final class Secret {

    /** What every token begins with; {@code bhn_[A-Za-z0-9_-]{43}} finds one. */
    static final String MARK = "bhn_";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** A new one. */
    public static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of one. */
    public static String hash(String token) {
        return Sha256.of(token);
    }
}
