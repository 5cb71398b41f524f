package org.bihuan.api;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.permission.api.KnownCaller;
import org.bihuan.refusal.Forbidden;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives every operation the person who calls, with the posts held at this moment: changed rights take effect at once. */
@Component
class Caller implements HandlerMethodArgumentResolver {

    private final Accounts accounts;

    Caller(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class);
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        String login = SecurityContextHolder.getContext().getAuthentication().getName();
        return KnownCaller.of(asked)
                .or(() -> accounts.actor(login, asked.getRemoteAddr()))
                .orElseThrow(() -> Forbidden.because("access.noPost"));
    }
}
