package org.bihuan.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The hash of an entry: SHA-256 (FIPS 180-4) over its fields, each with its length in front (docs/journal.md). */
final class Seal {

    static final String VERSION = "bihuan-journal-1";
    static final String ALGORITHM = "SHA-256";
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Seal() {}

    /** The hash the entry must have at the given place; empty if its algorithm is not known. */
    static String of(Entry entry, long seq) {
        if (!ALGORITHM.equals(entry.algorithm())) {
            return "";
        }
        MessageDigest digest = sha256();
        add(digest, VERSION);
        add(digest, entry.chain());
        add(digest, Long.toString(seq));
        add(digest, text(entry.at()));
        add(digest, entry.actor());
        add(digest, entry.onBehalfOf());
        add(digest, entry.origin());
        add(digest, entry.action());
        add(digest, entry.subject());
        add(digest, entry.data());
        add(digest, entry.algorithm());
        add(digest, entry.previous());
        return HexFormat.of().formatHex(digest.digest());
    }

    static String text(Instant at) {
        return MICROSECONDS.format(at);
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update((byte) '-');
        } else {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
