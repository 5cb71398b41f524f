package org.bihuan.document;

import java.util.List;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody handed in.
 *
 * @param size in bytes
 * @param record the record it was handed in with; nothing until then
 * @param kind the field it was handed in by: the demand it answers
 */
public record Document(
        String id,
        String name,
        long size,
        String mediaType,
        String sha256,
        String unit,
        @Nullable String matter,
        @Nullable String problem,
        @Nullable Long record,
        @Nullable String kind) {

    /** Whether it is of a kind that has one of these extensions, as its bytes said when it was taken in. */
    public boolean isOne(List<String> extensions) {
        return FileKind.of(mediaType).filter(it -> it.hasOne(extensions)).isPresent();
    }

    /** Whether a browser can show it; everything else is a file to keep. */
    public boolean shown() {
        return FileKind.of(mediaType).filter(FileKind::shown).isPresent();
    }

    /** Whether a browser can show a file of this name, which was held against its bytes when it was taken in. */
    public static boolean shown(String name) {
        return FileKind.named(name).filter(FileKind::shown).isPresent();
    }

    /** What it is, for a sentence. */
    public Reason is() {
        return Reason.of(FileKind.of(mediaType).map(FileKind::code).orElse("document.is.unknown"));
    }
}
