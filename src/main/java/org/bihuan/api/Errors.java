package org.bihuan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.journal.SystemChain;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
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
    private final Sentences sentences;
    private final SystemChain chain;

    Errors(ErrorWords words, Sentences sentences, SystemChain chain) {
        super(words);
        this.words = words;
        this.sentences = sentences;
        this.chain = chain;
    }

    @ExceptionHandler
    ProblemDetail invalid(Invalid invalid) {
        return words.fields(invalid.errors());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused, HttpServletRequest request) {
        keep(request, refused.reasons());
        ProblemDetail problem = words.of(HttpStatus.CONFLICT, "error.refused");
        problem.setDetail(
                String.join(" ", refused.reasons().stream().map(sentences::of).toList()));
        problem.setProperty(
                "reasons", refused.reasons().stream().map(sentences::of).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail forbidden(Forbidden forbidden, HttpServletRequest request) {
        keep(request, List.of(forbidden.reason()));
        ProblemDetail problem = words.of(HttpStatus.FORBIDDEN, "error.forbidden");
        problem.setDetail(sentences.of(forbidden.reason()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail missing(Missing missing) {
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

    /** Refusals are kept in a transaction of their own; the refused one has ended by now. */
    private void keep(HttpServletRequest request, List<Reason> reasons) {
        if (request.getRemoteUser() != null) {
            String asked = request.getMethod() + " " + request.getRequestURI();
            chain.refused(request.getRemoteUser(), request.getRemoteAddr(), asked, reasons);
        }
    }
}
