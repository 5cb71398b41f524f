package org.bihuan.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238) over HMAC (RFC 4226).
 *
 * @param algorithm of the HMAC: SHA1, SHA256 or SHA512; telephones know SHA1 for certain
 * @param digits of a code
 */
record Totp(String algorithm, int digits) {

    /** What every authenticator on a telephone takes: SHA-1, six digits, thirty seconds. */
    static final Totp USUAL = new Totp("SHA1", 6);

    static final int SECONDS = 30;

    /** A code one step early or late is right: clocks differ, and typing takes time (RFC 6238, 5.2). */
    private static final int DRIFT = 1;

    /** The step a moment lies in, counted from 1970. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** The code of a step. */
    String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("Hmac" + algorithm);
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int cut = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", cut % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The step a code belongs to, if it is of now or one step beside and later than the last one used. */
    OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            if (same(code(secret, step), code) && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
