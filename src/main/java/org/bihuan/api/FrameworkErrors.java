package org.bihuan.api;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.bihuan.document.FileLimit;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Megabytes;
import org.bihuan.refusal.Reason;
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
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What the framework and the database refuse before or below our own operations, in our words. */
abstract class FrameworkErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FrameworkErrors.class);

    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406, 413, 414, 415, 429, 431, 500, 503);

    private final ErrorWords words;
    private final FileLimit limit;

    FrameworkErrors(ErrorWords words, FileLimit limit) {
        this.words = words;
        this.limit = limit;
    }

    /** A parameter the firewall refused only when it was read. */
    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException rejected) {
        return words.of(HttpStatus.BAD_REQUEST, "error.address", "error.address.detail");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = wrong.getFieldErrors().stream()
                .map(it -> new FieldError(
                        it.getField(), Reason.of("error.parameter", String.valueOf(it.getRejectedValue()))))
                .toList();
        return ResponseEntity.badRequest().body(words.fields(errors));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var error = new FieldError(missing.getRequestPartName(), Reason.of("form.required"));
        return ResponseEntity.badRequest().body(words.fields(List.of(error)));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong.getPropertyName() == null ? "" : wrong.getPropertyName();
        return ResponseEntity.badRequest()
                .body(words.fields(
                        List.of(new FieldError(name, Reason.of("error.parameter", String.valueOf(wrong.getValue()))))));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem =
                words.of(HttpStatus.CONTENT_TOO_LARGE, "error.upload", "error.upload.detail", limit.megabytes());
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(problem);
    }

    /** Too many parameters, or some that cannot be read; the server says so when the first is asked for. */
    @ExceptionHandler
    ProblemDetail parameters(InvalidParameterException wrong) {
        HttpStatus status = HttpStatus.valueOf(wrong.getErrorCode());
        return words.of(status, "error.status." + worded(status));
    }

    @ExceptionHandler
    ProblemDetail tooLong(BodyTooLong tooLong) {
        return words.of(HttpStatus.CONTENT_TOO_LARGE, "error.body", "error.body.detail", Megabytes.of(tooLong.most()));
    }

    @ExceptionHandler
    ProblemDetail badUpload(MultipartException bad) {
        return words.of(HttpStatus.BAD_REQUEST, "error.multipart", "error.multipart.detail");
    }

    /** Somebody else was quicker and the retry lost as well: nothing was saved. */
    @ExceptionHandler
    ProblemDetail busy(TransientDataAccessException busy) {
        return words.of(HttpStatus.CONFLICT, "error.busy", "error.busy.detail");
    }

    /** Two have entered the same thing at once. */
    @ExceptionHandler
    ProblemDetail twice(DuplicateKeyException twice) {
        return words.of(HttpStatus.CONFLICT, "error.busy", "error.busy.detail");
    }

    /** A value no column can take, which the form did not find; nothing was saved. */
    @ExceptionHandler
    ProblemDetail unstorable(DataIntegrityViolationException unstorable) {
        // Not its message, which repeats the value.
        log.warn("Refused by the database: {}", state(unstorable));
        return words.of(HttpStatus.BAD_REQUEST, "error.invalid", "error.unstorable");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLong tooLong) {
                return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(tooLong(tooLong));
            }
            if (cause instanceof StreamConstraintsException bound) {
                return ResponseEntity.badRequest().body(beyond(bound));
            }
        }
        boolean readable = unreadable.getCause() instanceof MismatchedInputException;
        ProblemDetail problem =
                words.of(HttpStatus.BAD_REQUEST, "error.json", readable ? "error.json.shape" : "error.json.detail");
        return ResponseEntity.badRequest().body(problem);
    }

    /** The parser tells only by its sentence which of its bounds was passed. */
    private ProblemDetail beyond(StreamConstraintsException bound) {
        boolean deep = String.valueOf(bound.getOriginalMessage()).contains("nesting depth");
        return deep
                ? words.of(HttpStatus.BAD_REQUEST, "error.json", "error.json.deep", JsonBounds.DEPTH)
                : words.of(
                        HttpStatus.BAD_REQUEST,
                        "error.json",
                        "error.json.long",
                        JsonBounds.STRING,
                        JsonBounds.NUMBER,
                        JsonBounds.NAME,
                        JsonBounds.TOKENS);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var error = new FieldError(missing.getParameterName(), Reason.of("form.required"));
        return ResponseEntity.badRequest().body(words.fields(List.of(error)));
    }

    /** Spring's own refusals (address, method, media type) in our words; its own sentences name its inside. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        ProblemDetail problem = words.of(known, "error.status." + worded(known));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static String state(DataIntegrityViolationException unstorable) {
        return unstorable.getMostSpecificCause() instanceof SQLException sql
                ? "state " + sql.getSQLState()
                : unstorable.getMostSpecificCause().getClass().getSimpleName();
    }

    private static int worded(HttpStatus status) {
        return WORDED.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400;
    }
}
