package org.bihuan.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4). A random secret may be stored as its digest: random as it is, one round of a fast hash keeps it. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of a text's UTF-8 bytes, as 64 small hexadecimal digits. */
    public static String of(String text) {
        return hex(begin(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of what was fed into one begun here and of some last bytes, as 64 small hexadecimal digits. */
    public static String hex(MessageDigest begun, byte... last) {
        return HexFormat.of().formatHex(begun.digest(last));
    }

    /** A digest of bytes that come one after the other. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
