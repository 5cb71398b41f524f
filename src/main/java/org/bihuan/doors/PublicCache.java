package org.bihuan.doors;

import jakarta.servlet.http.HttpServletResponse;

/** What was published may be kept for a minute by whoever passes it on, so that many readers cost little; nothing else may be. */
public final class PublicCache {

    private static final int SECONDS = 60;

    private PublicCache() {}

    /** Says so. What is withdrawn is gone here at once, and everywhere a minute later. */
    public static void allow(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=" + SECONDS);
        response.setHeader("Vary", "Accept-Language");
    }
}
