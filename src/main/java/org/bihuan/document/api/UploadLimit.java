package org.bihuan.document.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.document.FileLimit;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Refuses a file that is too large, wherever one is handed in; forms of tasks and acts tell it at the field and lose nothing. */
@Configuration(proxyBeanMethods = false)
class UploadLimit implements WebMvcConfigurer, HandlerInterceptor {

    private final FileLimit limit;

    UploadLimit(FileLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        "/tasks/**", "/matters/**", "/problems/**", "/documents", "/assets/**", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts != null
                && parts.getMultiFileMap().values().stream()
                        .flatMap(java.util.List::stream)
                        .anyMatch(it -> limit.exceeded(it.getSize()))) {
            throw new MaxUploadSizeExceededException(limit.bytes());
        }
        return true;
    }
}
