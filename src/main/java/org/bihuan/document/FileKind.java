package org.bihuan.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken, each with the extensions it may have. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** The layout format of official papers, GB/T 33190. */
    OFD("application/ofd", "ofd"),
    TXT("text/plain", "txt", "csv");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** What a file says it is. */
    static Optional<FileKind> named(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(it -> it.extensions.contains(extension))
                .findFirst();
    }

    /** The kind that is kept under this media type. */
    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(it -> it.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Whether a browser shows it without running anything of it. Not text, which has no signature: an older browser may take it for a page. */
    boolean shown() {
        return this == PDF || this == PNG || this == JPG;
    }

    boolean hasOne(List<String> some) {
        return extensions.stream().anyMatch(some::contains);
    }

    /** The code of its name in a sentence. */
    String code() {
        return "document.is." + name().toLowerCase(Locale.ROOT);
    }
}
