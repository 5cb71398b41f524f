package org.bihuan.task.api;

import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** The revision in an {@code If-Match} header (RFC 9110 §13.1.1). */
public final class IfMatch {

    private IfMatch() {}

    /** The revision the caller has seen; nothing where he does not say or does not care. */
    public static @Nullable Integer revision(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        String tag = header.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!tag.matches("[0-9]{1,9}")) {
            throw Invalid.field("If-Match", "error.parameter", header);
        }
        return Integer.valueOf(tag);
    }
}
