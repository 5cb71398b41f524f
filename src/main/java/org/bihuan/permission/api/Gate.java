package org.bihuan.permission.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Open;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks every operation and page of this program what it needs before parameters or body are read, so that a refusal by post
 * says the same whatever was asked for. What says nothing lets nobody in.
 */
@Component
class Gate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "org.bihuan.";

    private final Accounts accounts;

    Gate(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)
                && method.getMethodAnnotation(Open.class) == null) {
            ask(request, method.getMethodAnnotation(Needs.class));
        }
        return true;
    }

    private void ask(HttpServletRequest request, @Nullable Needs needs) {
        String login = request.getRemoteUser();
        if (needs == null || login == null) {
            throw Forbidden.because("permission.none");
        }
        Right right = needs.value();
        if (right.needsNoPost()) {
            return;
        }
        Actor actor =
                accounts.actor(login, request.getRemoteAddr()).orElseThrow(() -> Forbidden.because("access.noPost"));
        KnownCaller.remember(request, actor, right);
        right.demand(actor);
    }
}
