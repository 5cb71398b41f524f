package org.bihuan.archive.export;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A name that every system can unpack: numbered, so that two of the same name do not meet; nothing of a path, of a device or of a
 * command's option in it; short enough in bytes.
 */
final class SafeName {

    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cntrl}\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069/\\\\<>:\"|?*]");

    /** Bytes of UTF-8; file systems take 255. */
    private static final int LONGEST = 180;

    private static final int EXTENSION = 10;

    private SafeName() {}

    /** The name of the file that comes as number {@code n}. */
    static String of(int n, String name) {
        String plain = UNSAFE.matcher(name).replaceAll("_").strip().replaceAll("^\\.+|[. ]+$", "_");
        int dot = plain.lastIndexOf('.');
        String extension = dot > 0 && plain.length() - dot <= EXTENSION ? plain.substring(dot) : "";
        String stem = plain.substring(0, plain.length() - extension.length());
        while (bytes(stem) + bytes(extension) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return "%04d-%s%s".formatted(n, stem, extension);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
