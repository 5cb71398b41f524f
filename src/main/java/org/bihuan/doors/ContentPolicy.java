package org.bihuan.doors;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser may load and run beside an answer (Content Security Policy, level 3). */
public final class ContentPolicy {

    static final String HEADER = "Content-Security-Policy";

    /** Data is not for display: even if a browser is made to show it, nothing in it is loaded, sent or run. */
    static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The documentation of the API carries its own style and no script. */
    static final String DOCUMENTATION = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A picture alone: a browser makes a page of its own around it, with styles of its own. */
    static final String PICTURE =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; sandbox";

    /**
     * A PDF alone. No sandbox: browsers on older Chromium, which offices have, show nothing in one, because their viewer is a plug-in; what
     * they put around the file is an object and a style. Scripts within a PDF are the viewer's, in a process of its own.
     */
    static final String PDF =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private ContentPolicy() {}

    /** For a file somebody handed in, to keep: as for data. */
    public static void file(HttpServletResponse response) {
        set(response, DATA);
    }

    /** For such a file to look at by itself, a picture or a PDF. */
    public static void shown(HttpServletResponse response, String mediaType) {
        set(response, mediaType.equals("application/pdf") ? PDF : PICTURE);
    }

    private static void set(HttpServletResponse response, String policy) {
        response.setHeader(HEADER, policy);
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Lets a page place the parts of a diagram by style attributes; style elements and scripts stay as strict as elsewhere. */
    public static void diagram(HttpServletResponse response) {
        response.setHeader(HEADER, PAGE + "; style-src-attr 'unsafe-inline'");
    }

    static String of(String path) {
        if (path.startsWith("/docs/")) {
            return DOCUMENTATION;
        }
        return data(path) ? DATA : PAGE;
    }

    static boolean data(String path) {
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
    }
}
