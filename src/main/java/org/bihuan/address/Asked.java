package org.bihuan.address;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/** What a request asks for, within the application. */
public final class Asked {

    private static final UrlPathHelper PATHS = new UrlPathHelper();

    private Asked() {}

    /** The path, decoded: what is compared with paths that are counted or shut, since {@code /%76ote} is answered as {@code /vote} is. */
    public static String path(HttpServletRequest request) {
        try {
            return PATHS.getPathWithinApplication(request);
        } catch (IllegalArgumentException undecodable) {
            // The server refuses it; how that is told is asked with it nevertheless.
            return written(request);
        }
    }

    /**
     * The path as it was written: what goes into a link or a form that leads to the same page again, and what is compared with the few
     * paths that are open, so that anything written otherwise stays shut.
     */
    public static String written(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
