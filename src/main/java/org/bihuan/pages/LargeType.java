package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.address.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Large type 适老. A cookie remembers it; where nobody has signed in yet, and so has no menu to choose it from, the address of the page
 * may choose it.
 */
@Component
class LargeType implements HandlerInterceptor, WebMvcConfigurer {

    /** What asks for it in an address, and takes it back. */
    private static final String PARAMETER = "type";

    private static final String COOKIE = "bihuan-large";

    /** Where somebody who has not signed in reads and types. */
    private static final Pattern BEFORE = Pattern.compile("/(login|activate|vote|rate|setup)(/[a-z-]*)?");

    /** Whether a request asks for large type, by its address or by what its browser remembers. */
    static boolean on(HttpServletRequest request) {
        String asked = asked(request);
        return asked == null
                ? Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .anyMatch(it ->
                                it.getName().equals(COOKIE) && it.getValue().equals("on"))
                : asked.equals("large");
    }

    /** For pages without a frame: whether the page being made is to be in large type. */
    public boolean on() {
        return on(request());
    }

    /** The same page in the other size, where its address may say so; nothing elsewhere. */
    public @Nullable String other() {
        HttpServletRequest request = request();
        return request.getMethod().equals("GET")
                        && BEFORE.matcher(Asked.path(request)).matches()
                ? Asked.path(request) + "?" + PARAMETER + "=" + (on(request) ? "usual" : "large")
                : null;
    }

    static void remember(boolean on, HttpServletRequest request, HttpServletResponse response) {
        Appearance.remember(COOKIE, on ? "on" : "off", request, response);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (asked(request) != null) {
            remember(on(request), request, response);
        }
        return true;
    }

    private static @Nullable String asked(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                        && BEFORE.matcher(Asked.path(request)).matches()
                ? request.getParameter(PARAMETER)
                : null;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
