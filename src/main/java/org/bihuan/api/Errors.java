package org.bihuan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.document.FileLimit;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers in the caller's language what is wrong, where, and what to do (RFC 9457); never with the program's inside. */
@RestControllerAdvice
class Errors extends FrameworkErrors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final ErrorWords words;
    private final RefusedActs refusedActs;

    Errors(ErrorWords words, FileLimit limit, RefusedActs refusedActs) {
        super(words, limit);
        this.words = words;
        this.refusedActs = refusedActs;
    }

    @ExceptionHandler
    ProblemDetail invalid(Invalid invalid) {
        return words.fields(invalid.errors());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused, HttpServletRequest request) {
        List<String> reasons = refusedActs.tell(request, refused);
        ProblemDetail problem = words.of(HttpStatus.CONFLICT, "error.refused");
        problem.setDetail(String.join(" ", reasons));
        problem.setProperty("reasons", reasons);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail forbidden(Forbidden forbidden, HttpServletRequest request) {
        ProblemDetail problem = words.of(HttpStatus.FORBIDDEN, "error.forbidden");
        problem.setDetail(refusedActs.tell(request, forbidden));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail missing(Missing missing, HttpServletRequest request) {
        refusedActs.missing(request);
        return words.of(HttpStatus.NOT_FOUND, "error.missing", "error.missing.detail", missing.id());
    }

    @ExceptionHandler
    ProblemDetail stale(Stale stale) {
        return words.of(HttpStatus.PRECONDITION_FAILED, "error.stale", "error.stale.detail", stale.id());
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception unexpected, HttpServletRequest request) {
        String reference = Reference.of(request);
        log.error("Unexpected failure {}: {}", reference, Trace.of(unexpected));
        ProblemDetail problem =
                words.of(HttpStatus.INTERNAL_SERVER_ERROR, "error.unexpected", "error.unexpected.detail", reference);
        problem.setProperty("reference", reference);
        return problem;
    }
}
