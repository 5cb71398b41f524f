package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.bihuan.api.Reference;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Trace;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells people, on a page, that something failed; programs get problem documents from {@code org.bihuan.api}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/v3/", "/actuator/");

    private final RefusedActs refusedActs;

    PageErrors(RefusedActs refusedActs) {
        this.refusedActs = refusedActs;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (FOR_PROGRAMS.stream().anyMatch(path::startsWith)) {
            return null;
        }
        if (failure instanceof Forbidden forbidden) {
            return new ModelAndView(
                    "error/403", Map.of("reason", refusedActs.tell(request, forbidden)), HttpStatus.FORBIDDEN);
        }
        if (failure instanceof Refused refused) {
            return new ModelAndView(
                    "error",
                    Map.of(
                            "status",
                            409,
                            "reason",
                            refusedActs.tell(request, refused).get(0)),
                    HttpStatus.CONFLICT);
        }
        HttpStatusCode status = status(failure);
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new ModelAndView("error/404", Map.of(), status);
        }
        if (!status.is5xxServerError()) {
            return new ModelAndView("error", Map.of("status", status.value()), status);
        }
        String reference = Reference.of(request);
        log.error("Unexpected failure {}: {}", reference, Trace.of(failure));
        return new ModelAndView("error", Map.of("status", status.value(), "reference", reference), status);
    }

    private static HttpStatusCode status(Exception failure) {
        if (failure instanceof ErrorResponse response) {
            return response.getStatusCode();
        }
        if (failure instanceof InvalidParameterException wrong) {
            return HttpStatus.valueOf(wrong.getErrorCode());
        }
        if (failure instanceof Missing) {
            return HttpStatus.NOT_FOUND;
        }
        boolean theirs = failure instanceof Invalid
                || failure instanceof TypeMismatchException
                || failure instanceof MultipartException;
        return theirs ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
