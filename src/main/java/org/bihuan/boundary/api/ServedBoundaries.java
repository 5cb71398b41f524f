package org.bihuan.boundary.api;

import java.time.Duration;
import org.bihuan.boundary.Boundaries;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Boundaries as an answer a browser keeps: a day, and then it asks by the fingerprint whether they are the same. */
public final class ServedBoundaries {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private ServedBoundaries() {}

    /** The answer. */
    public static ResponseEntity<String> of(Boundaries.Drawn it) {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .eTag("\"" + it.sha256() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(it.body());
    }
}
