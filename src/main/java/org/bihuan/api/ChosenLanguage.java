package org.bihuan.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.address.Asked;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language somebody has chosen on a page, remembered in a cookie; else the one his browser or program asks for. Pages for the
 * public know no cookie and may be kept by whoever passes them on: there the address says it.
 */
public class ChosenLanguage extends AcceptHeaderLocaleResolver {

    /** The cookie: {@code zh} or {@code en}. */
    public static final String COOKIE = "bihuan-language";

    /** The parameter of a public page's address: {@code zh} or {@code en}. */
    public static final String PARAMETER = "lang";

    private static final String PUBLIC = "/public";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return switch (chosen(request)) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> super.resolveLocale(request);
        };
    }

    private static String chosen(HttpServletRequest request) {
        String path = Asked.path(request);
        if (path.equals(PUBLIC) || path.startsWith(PUBLIC + "/")) {
            return Optional.ofNullable(request.getParameter(PARAMETER)).orElse("");
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }
}
