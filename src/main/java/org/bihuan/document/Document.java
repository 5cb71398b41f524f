package org.bihuan.document;

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
        @Nullable String kind) {}
