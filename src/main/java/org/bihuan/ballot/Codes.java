package org.bihuan.ballot;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.digest.Sha256;
import org.springframework.stereotype.Component;

/**
 * One-time codes: the number of what they open, then 128 random bits in Crockford’s base 32, which has no letter that is
 * taken for another. What is stored is the hash alone; with 128 bits nobody guesses one, nor finds it from its hash.
 */
@Component
public class Codes {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int GROUP = 5;
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,18})-([0-9A-Z]{" + LENGTH + "})");

    private final SecureRandom random = new SecureRandom();

    /** A code somebody typed: the number before the first dash and the letters after it. */
    public record Typed(long number, String letters) {

        /** What is stored of it. */
        public String hash(String salt) {
            return Sha256.of(salt + letters);
        }
    }

    /** What the codes of one ballot or round of rating are hashed with. */
    public String salt() {
        return HexFormat.of().formatHex(bytes());
    }

    /** So many different codes, in an order that says nothing. */
    public List<String> fresh(long number, long howMany) {
        var codes = new ArrayList<String>();
        while (codes.size() < howMany) {
            codes.add(number + "-" + grouped(letters()));
        }
        Collections.shuffle(codes, random);
        return codes;
    }

    /** Reads what was typed: small letters, spaces and dashes do not matter, nor O for 0 and I or L for 1. */
    public static Optional<Typed> read(String typed) {
        String plain = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\u2010-\u2015\uff0d]+", "-");
        int dash = plain.indexOf('-');
        if (dash < 0 || plain.length() > 100) {
            return Optional.empty();
        }
        String letters = plain.substring(dash + 1).replace("-", "");
        var matcher = TYPED.matcher(likely(plain.substring(0, dash)) + "-" + likely(letters));
        return matcher.matches()
                ? Optional.of(new Typed(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    private static String likely(String typed) {
        return typed.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private String letters() {
        var bits = new java.math.BigInteger(1, bytes());
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(bits.intValue() & 31));
            bits = bits.shiftRight(5);
        }
        return letters.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String grouped(String letters) {
        var grouped = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            // The last letter stands with the group before it.
            if (i > 0 && i % GROUP == 0 && i < LENGTH - 1) {
                grouped.append('-');
            }
            grouped.append(letters.charAt(i));
        }
        return grouped.toString();
    }
}
