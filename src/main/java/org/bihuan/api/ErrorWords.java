package org.bihuan.api;

import java.util.List;
import org.bihuan.refusal.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** The body of an error (RFC 9457), worded in the caller's language. */
@Component
class ErrorWords {

    private final Sentences sentences;

    ErrorWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A field and what is wrong with it, in words. */
    record Named(String field, String message) {}

    /** What is wrong, by the code of its sentence. */
    ProblemDetail of(HttpStatus status, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(sentences.of(title));
        return problem;
    }

    /** What is wrong and what to do, by the codes of their sentences. */
    ProblemDetail of(HttpStatus status, String title, String detail, Object... named) {
        ProblemDetail problem = of(status, title);
        problem.setDetail(sentences.of(detail, named));
        return problem;
    }

    /** What is wrong with the fields of a form, the first five also in one sentence. */
    ProblemDetail fields(List<FieldError> errors) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, "error.invalid");
        List<Named> named = errors.stream()
                .map(it -> new Named(it.field(), sentences.written(it.reason())))
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
}
