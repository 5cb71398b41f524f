package org.bihuan.document;

import java.util.regex.Pattern;
import org.bihuan.refusal.Invalid;

/** A file's name as it is shown and offered for downloading. It is never a path here; on a reader's machine it must not become one. */
final class FileName {

    private static final int LONGEST = 255;
    /** Control characters, halves of characters, and what turns the direction of writing, so that exe.pdf looks like fdp.exe. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069\\uFEFF]");

    private static final Pattern PATH = Pattern.compile("[/\\\\<>:\"|?*]");
    /** Names Windows takes for devices, whatever the extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    /** @throws Invalid on the field {@code file} if there is nothing to show, too much, or something that deceives */
    static String shown(String given) {
        if (HIDDEN.matcher(given).find()) {
            throw Invalid.field("file", "document.letters");
        }
        String name = PATH.matcher(given).replaceAll("_").strip().replaceAll("^\\.+|[. ]+$", "_");
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        if (given.isBlank() || name.length() > LONGEST) {
            throw Invalid.field("file", "document.name");
        }
        return name;
    }
}
