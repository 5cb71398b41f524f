package org.bihuan.access.login;

import java.security.SecureRandom;
import java.util.Locale;
import org.bihuan.digest.Sha256;

/**
 * Random codes people read and type: sixteen signs in groups of four, without what is mistaken for another (0 O, 1 I L). Of 31 signs
 * each, they carry 79 bits; nobody guesses one, so a plain hash of it will do.
 */
public final class ReadableCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableCode() {}

    /** A new one, for example {@code 7KQ2-MWX9-…}. */
    public static String draw() {
        return draw(LENGTH);
    }

    /** Half of one, for example {@code 7KQ2-MWX9}; two with a hyphen between them are a whole one. */
    public static String half() {
        return draw(LENGTH / 2);
    }

    private static String draw(int length) {
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** What is stored of it; however it was typed. */
    public static String fingerprint(String code) {
        return Sha256.of(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
