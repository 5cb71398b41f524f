package org.bihuan.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language somebody has chosen on a page, remembered in a cookie; else the one his browser or program asks for. */
public class ChosenLanguage extends AcceptHeaderLocaleResolver {

    /** The cookie: {@code zh} or {@code en}. */
    public static final String COOKIE = "bihuan-language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        String language = chosen == null ? "" : chosen.getValue();
        return switch (language) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> super.resolveLocale(request);
        };
    }
}
