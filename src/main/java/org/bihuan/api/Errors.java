package org.bihuan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bihuan.journal.SystemChain;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.MismatchedInputException;

/** Answers in the caller's language what is wrong, where, and what to do (RFC 9457); never with the program's inside. */
@RestControllerAdvice
class Errors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406, 413, 415, 500, 503);

    private final Sentences sentences;
    private final SystemChain chain;

    Errors(Sentences sentences, SystemChain chain) {
        this.sentences = sentences;
        this.chain = chain;
    }

    /** A field and what is wrong with it, in words. */
    record Named(String field, String message) {}

    @ExceptionHandler
    ProblemDetail invalid(Invalid invalid) {
        return fields(HttpStatus.BAD_REQUEST, "error.invalid", invalid.errors());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused, HttpServletRequest request) {
        keep(request, refused.reasons());
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "error.refused");
        problem.setDetail(
                String.join(" ", refused.reasons().stream().map(sentences::of).toList()));
        problem.setProperty(
                "reasons", refused.reasons().stream().map(sentences::of).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail forbidden(Forbidden forbidden, HttpServletRequest request) {
        keep(request, List.of(forbidden.reason()));
        ProblemDetail problem = problem(HttpStatus.FORBIDDEN, "error.forbidden");
        problem.setDetail(sentences.of(forbidden.reason()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail missing(Missing missing) {
        ProblemDetail problem = problem(HttpStatus.NOT_FOUND, "error.missing");
        problem.setDetail(sentences.of("error.missing.detail", missing.id()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(Stale stale) {
        ProblemDetail problem = problem(HttpStatus.PRECONDITION_FAILED, "error.stale");
        problem.setDetail(sentences.of("error.stale.detail", stale.id()));
        return problem;
    }

    /** A parameter the firewall refused only when it was read. */
    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException rejected) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "error.address");
        problem.setDetail(sentences.of("error.address.detail"));
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = wrong.getFieldErrors().stream()
                .map(it -> new FieldError(
                        it.getField(), Reason.of("error.parameter", String.valueOf(it.getRejectedValue()))))
                .toList();
        return ResponseEntity.badRequest().body(fields(HttpStatus.BAD_REQUEST, "error.invalid", errors));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var error = new FieldError(missing.getRequestPartName(), Reason.of("form.required"));
        return ResponseEntity.badRequest().body(fields(HttpStatus.BAD_REQUEST, "error.invalid", List.of(error)));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong.getPropertyName() == null ? "" : wrong.getPropertyName();
        return ResponseEntity.badRequest()
                .body(fields(
                        HttpStatus.BAD_REQUEST,
                        "error.invalid",
                        List.of(new FieldError(name, Reason.of("error.parameter", String.valueOf(wrong.getValue()))))));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.CONTENT_TOO_LARGE, "error.upload");
        problem.setDetail(sentences.of("error.upload.detail"));
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(problem);
    }

    @ExceptionHandler
    ProblemDetail badUpload(MultipartException bad) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "error.multipart");
        problem.setDetail(sentences.of("error.multipart.detail"));
        return problem;
    }

    /** Somebody else was quicker and the retry lost as well: nothing was saved. */
    @ExceptionHandler
    ProblemDetail busy(TransientDataAccessException busy) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "error.busy");
        problem.setDetail(sentences.of("error.busy.detail"));
        return problem;
    }

    /** Two have entered the same thing at once. */
    @ExceptionHandler
    ProblemDetail twice(DuplicateKeyException twice) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "error.busy");
        problem.setDetail(sentences.of("error.busy.detail"));
        return problem;
    }

    /** A value no column can take, which the form did not find; nothing was saved. */
    @ExceptionHandler
    ProblemDetail unstorable(DataIntegrityViolationException unstorable) {
        log.warn(
                "Refused by the database: {}", unstorable.getMostSpecificCause().getMessage());
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "error.invalid");
        problem.setDetail(sentences.of("error.unstorable"));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception unexpected) {
        String reference = UUID.randomUUID().toString();
        log.error("Unexpected failure {}", reference, unexpected);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "error.unexpected");
        problem.setDetail(sentences.of("error.unexpected.detail", reference));
        problem.setProperty("reference", reference);
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        boolean readable = unreadable.getCause() instanceof MismatchedInputException;
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "error.json");
        problem.setDetail(sentences.of(readable ? "error.json.shape" : "error.json.detail"));
        return ResponseEntity.badRequest().body(problem);
    }

    /** Spring's own refusals (method, media type, missing parameter) in our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        ProblemDetail problem = problem(known, "error.status." + worded(known));
        if (failure instanceof org.springframework.web.ErrorResponse response
                && response.getBody().getDetail() != null
                && !known.is5xxServerError()) {
            problem.setProperty("technical", response.getBody().getDetail());
        }
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    /** Refusals are kept in a transaction of their own; the refused one has ended by now. */
    private void keep(HttpServletRequest request, List<Reason> reasons) {
        if (request.getRemoteUser() != null) {
            String asked = request.getMethod() + " " + request.getRequestURI();
            chain.refused(request.getRemoteUser(), request.getRemoteAddr(), asked, reasons);
        }
    }

    private static int worded(HttpStatus status) {
        return WORDED.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400;
    }

    private ProblemDetail fields(HttpStatus status, String title, List<FieldError> errors) {
        ProblemDetail problem = problem(status, title);
        List<Named> named = errors.stream()
                .map(it -> new Named(it.field(), sentences.of(it.reason())))
                .toList();
        problem.setDetail(String.join(
                " ",
                named.stream()
                        .limit(5)
                        .map(it -> it.field() + ": " + it.message())
                        .toList()));
        problem.setProperty("errors", named);
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(sentences.of(title));
        return problem;
    }
}
