package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.bihuan.api.ChosenLanguage;
import org.bihuan.permission.Open;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How somebody wants to read pages: in large type 适老, in which language. A cookie remembers it; nothing is written down. */
@Controller
class Appearance {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Open("Any login: it changes only how its own browser shows pages")
    @PostMapping("/appearance/large")
    String large(
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        LargeType.remember(on, request, response);
        return "redirect:" + within(back);
    }

    @Open("Any login: it changes only how its own browser shows pages")
    @PostMapping("/appearance/language")
    String language(
            @RequestParam(defaultValue = "zh") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember(ChosenLanguage.COOKIE, to.equals("en") ? "en" : "zh", request, response);
        return "redirect:" + within(back);
    }

    static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        var cookie = ResponseCookie.from(name, value)
                .path(path)
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Back to a page of ours, never to another place. */
    private static String within(String back) {
        return back.matches("/[A-Za-z0-9._~/?&=%+-]*") && !back.startsWith("//") ? back : "/";
    }
}
