package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.bihuan.address.Asked;
import org.bihuan.api.Reference;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.api.Trace;
import org.bihuan.document.FileLimit;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells people, on a page, that something failed; programs get problem documents from {@code org.bihuan.api}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    /** More than these are not told at once. */
    private static final int MOST = 5;

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/v3/", "/actuator/");

    private final RefusedActs refusedActs;
    private final FileLimit limit;
    private final Sentences sentences;
    private final FieldNames fields;

    PageErrors(RefusedActs refusedActs, FileLimit limit, Sentences sentences, FieldNames fields) {
        this.fields = fields;
        this.refusedActs = refusedActs;
        this.limit = limit;
        this.sentences = sentences;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        String path = Asked.path(request);
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
        if (failure instanceof SentAlready sent) {
            return new ModelAndView("error/sent", Map.of("became", sent.code), HttpStatus.CONFLICT);
        }
        HttpStatusCode status = status(failure);
        if (failure instanceof Missing) {
            refusedActs.missing(request);
        }
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new ModelAndView("error/404", Map.of(), status);
        }
        if (status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)) {
            return ErrorPages.tooLarge(limit, path);
        }
        if (!status.is5xxServerError()) {
            var model = new LinkedHashMap<String, Object>(Map.of("status", status.value()));
            List<String> wrong = wrong(request, failure);
            if (!wrong.isEmpty()) {
                model.put("reason", String.join(" ", wrong));
                ErrorPages.page(path)
                        .filter(it -> request.getMethod().equals("GET") && request.getQueryString() != null)
                        .ifPresent(it -> model.put("plain", it));
            }
            return new ModelAndView("error", model, status);
        }
        String reference = Reference.of(request);
        log.error("Unexpected failure {}: {}", reference, Trace.of(failure));
        return new ModelAndView("error", Map.of("status", status.value(), "reference", reference), status);
    }

    /** What of the address or the form does not fit, and what would. */
    private List<String> wrong(HttpServletRequest request, Exception failure) {
        if (failure instanceof RequestRejectedException) {
            return List.of(sentences.of("error.address.detail"));
        }
        List<FieldError> errors = List.of();
        if (failure instanceof Invalid invalid) {
            errors = invalid.errors();
        } else if (failure instanceof BindException bound) {
            errors = bound.getFieldErrors().stream()
                    .map(it -> unfit(it.getField(), it.getRejectedValue()))
                    .toList();
        } else if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            errors = List.of(unfit(mismatch.getName(), mismatch.getValue()));
        } else if (failure instanceof MissingServletRequestParameterException missing) {
            errors = List.of(new FieldError(missing.getParameterName(), Reason.of("form.required")));
        }
        boolean asked = request.getMethod().equals("GET");
        return errors.stream()
                .limit(MOST)
                .map(it -> sentences.of("pages.error.field", asked ? fields.of(it.field()) : it.field(), it.reason()))
                .toList();
    }

    private static FieldError unfit(String name, @Nullable Object value) {
        return new FieldError(name, Reason.of("error.parameter", String.valueOf(value)));
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
                || failure instanceof RequestRejectedException
                || failure instanceof TypeMismatchException
                || failure instanceof MultipartException;
        return theirs ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
