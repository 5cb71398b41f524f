package org.bihuan.access.factor;

/** The alphabet in which authenticators take a secret (RFC 4648, 6), without padding. */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** Five bits a sign; the bytes must be a multiple of five, so that nothing has to be padded. */
    static String of(byte[] bytes) {
        if (bytes.length % 5 != 0) {
            throw new IllegalArgumentException("a multiple of five bytes");
        }
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | bytes[i / 8] >> 7 - i % 8 & 1;
            }
            text.append(SIGNS.charAt(value));
        }
        return text.toString();
    }

    /** The bytes of what {@link #of} wrote. */
    static byte[] bytes(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = SIGNS.indexOf(text.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((value >> 4 - bit % 5 & 1) << 7 - bit % 8);
        }
        return bytes;
    }
}
