package org.bihuan.problem.api;

import org.bihuan.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document with where to get it.
 *
 * @param kind the demand it answers: the field of the form it was handed in by
 */
record Attached(String id, String name, @Nullable String kind, long size, String sha256, String unit, String href) {

    static Attached of(Document it) {
        return new Attached(
                it.id(), it.name(), it.kind(), it.size(), it.sha256(), it.unit(), "/api/v1/documents/" + it.id());
    }
}
