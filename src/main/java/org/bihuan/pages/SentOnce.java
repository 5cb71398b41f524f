package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bihuan.api.SentForms;
import org.bihuan.api.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Has a form of a page that is sent twice act once: the second is led where the first was. What was refused may be sent again. Of a form
 * sent twice at once the second waits for the first, since a browser shows the answer to the second alone.
 */
@Component
public class SentOnce implements HandlerInterceptor, WebMvcConfigurer {

    private static final String AWAITED = SentOnce.class.getName() + ".waited";
    private static final String UNDONE = SentOnce.class.getName() + ".undone";

    private static final String TAKEN = SentOnce.class.getName();

    /** After whatever asks who may come in. */
    private static final int INSIDE = 100;

    private static final int WAITED = 5;

    private final SentForms forms;
    private final Sentences sentences;
    private final ConcurrentMap<String, CountDownLatch> underWay = new ConcurrentHashMap<>();

    SentOnce(SentForms forms, Sentences sentences) {
        this.forms = forms;
        this.sentences = sentences;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(INSIDE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<String> form = SentForm.of(request);
        if (form.isEmpty() || first(form.get(), request)) {
            return true;
        }
        again(form.get(), request, response);
        return false;
    }

    /** Tells that nothing was done though the answer leads somewhere: the same may be sent again. */
    public static void nothingDone() {
        RequestContextHolder.currentRequestAttributes().setAttribute(UNDONE, true, RequestAttributes.SCOPE_REQUEST);
    }

    /** Whether it is now this request's to do; a first one that is under way is waited for. */
    private boolean first(String form, HttpServletRequest request) {
        CountDownLatch before = underWay.putIfAbsent(form, new CountDownLatch(1));
        if (before != null) {
            request.setAttribute(AWAITED, true);
            await(before);
            before = underWay.putIfAbsent(form, new CountDownLatch(1));
        }
        if (before != null) {
            return false;
        }
        boolean taken = false;
        try {
            taken = forms.take(form, request.getRemoteUser());
        } finally {
            if (!taken) {
                over(form);
            }
        }
        if (taken) {
            request.setAttribute(TAKEN, form);
        }
        return taken;
    }

    /** Leads where the first was led, and says so. */
    private void again(String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SentForms.Sent before = forms.find(form).orElse(new SentForms.Sent(false, null, null));
        if (before.location() == null) {
            throw new SentAlready(before.done() ? "pages.sent.once" : "pages.sent.underWay");
        }
        // Whoever waited for the first has its own message still before him: its answer was never shown.
        if (request.getAttribute(AWAITED) == null) {
            String said = before.said() == null ? "" : before.said();
            RequestContextUtils.getOutputFlashMap(request).put("done", sentences.of("pages.sent.again", said));
            RequestContextUtils.saveOutputFlashMap(before.location(), request, response);
        }
        response.sendRedirect(before.location());
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(TAKEN) instanceof String form)) {
            return;
        }
        request.removeAttribute(TAKEN);
        try {
            HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
            if (failure == null
                    && request.getAttribute(UNDONE) == null
                    && (status.is3xxRedirection() || status.isSameCodeAs(HttpStatus.CREATED))) {
                forms.keep(form, response.getHeader(HttpHeaders.LOCATION), said(request));
            } else {
                forms.forget(form);
            }
        } finally {
            over(form);
        }
    }

    private static @Nullable String said(HttpServletRequest request) {
        return RequestContextUtils.getOutputFlashMap(request).get("done") instanceof String said ? said : null;
    }

    private void over(String form) {
        CountDownLatch done = underWay.remove(form);
        if (done != null) {
            done.countDown();
        }
    }

    private static void await(CountDownLatch first) {
        try {
            first.await(WAITED, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
