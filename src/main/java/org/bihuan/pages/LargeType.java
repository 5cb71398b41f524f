package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Turns large type 适老 on and off, for this browser. */
@Controller
class LargeType {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/account/large-type")
    String set(
            @RequestParam(defaultValue = "false") boolean on,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(FrameAdvice.LARGE, on ? "on" : "")
                        .maxAge(on ? REMEMBERED : Duration.ZERO)
                        .path(request.getContextPath() + "/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return "redirect:/account";
    }
}
