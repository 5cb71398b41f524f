package org.bihuan.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bihuan.digest.Sha256;
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
        return Sha256.hex(Sha256.begin(), bytes(entry, seq));
    }

    /** The bytes the hash is made of. */
    static byte[] bytes(Entry entry, long seq) {
        var bytes = new ByteArrayOutputStream(512);
        add(bytes, VERSION);
        add(bytes, entry.chain());
        add(bytes, Long.toString(seq));
        add(bytes, text(entry.at()));
        add(bytes, entry.actor());
        add(bytes, entry.onBehalfOf());
        add(bytes, entry.origin());
        add(bytes, entry.action());
        add(bytes, entry.subject());
        add(bytes, entry.data());
        add(bytes, entry.algorithm());
        add(bytes, entry.previous());
        return bytes.toByteArray();
    }

    static String text(Instant at) {
        return MICROSECONDS.format(at);
    }

    private static void add(ByteArrayOutputStream to, @Nullable String field) {
        if (field == null) {
            to.write('-');
        } else {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            to.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            to.writeBytes(bytes);
        }
        to.write('\n');
    }
}
