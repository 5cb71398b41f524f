package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Gives each form of a page that whoever has signed in can send a number of its own, beside the token against forged requests. */
@Component
class NumberedForms implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new Numbered(tokens, new SecureRandom()) : bean;
    }

    /** The number goes wherever the token goes: into no form that only asks, and into none where nobody is signed in. */
    private record Numbered(RequestDataValueProcessor tokens, SecureRandom random)
            implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> hidden = tokens.getExtraHiddenFields(request);
            if (hidden == null || hidden.isEmpty() || request.getRemoteUser() == null) {
                return hidden;
            }
            var both = new LinkedHashMap<>(hidden);
            both.put(SentForm.FIELD, number());
            return both;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }

        private String number() {
            byte[] number = new byte[SentForm.BYTES];
            random.nextBytes(number);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(number);
        }
    }
}
