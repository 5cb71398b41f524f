package org.bihuan.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Honours {@code Idempotency-Key}: what a request changes and the answer kept for its key are one transaction, so that a
 * request repeated after a lost answer gets the same answer and takes effect once.
 */
@Component
class OnlyOnce extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";

    private final AnsweredRequests answered;
    private final TransactionTemplate transaction;
    private final Sentences sentences;
    private final JsonMapper json;

    OnlyOnce(AnsweredRequests answered, PlatformTransactionManager transactions, Sentences sentences, JsonMapper json) {
        this.answered = answered;
        this.transaction = new TransactionTemplate(transactions);
        this.sentences = sentences;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/v1/")
                || SecurityContextHolder.getContext().getAuthentication() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER).strip();
        if (key.isEmpty() || key.length() > 100 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            refuse(response, 400, "request.key");
            return;
        }
        String login = SecurityContextHolder.getContext().getAuthentication().getName();
        String fingerprint = fingerprint(request);
        Optional<AnsweredRequests.Answer> known = answered.find(login, key);
        if (known.isEmpty()) {
            var buffered = new ContentCachingResponseWrapper(response);
            try {
                transaction.executeWithoutResult(status -> {
                    answered.take(login, key, fingerprint);
                    pass(request, buffered, chain);
                    if (buffered.getStatus() >= 400) {
                        // What was refused took no effect; the caller may correct it and use the key again.
                        status.setRollbackOnly();
                    } else {
                        answered.keep(login, key, answer(fingerprint, buffered));
                    }
                });
                buffered.copyBodyToResponse();
                return;
            } catch (DuplicateKeyException somebodyWasFirst) {
                known = answered.find(login, key);
            } catch (UnexpectedRollbackException refusedWithin) {
                buffered.copyBodyToResponse();
                return;
            }
        }
        replay(response, fingerprint, known.orElse(null));
    }

    private void replay(HttpServletResponse response, String fingerprint, AnsweredRequests.Answer answer)
            throws IOException {
        if (answer == null) {
            refuse(response, 409, "error.busy.detail");
        } else if (!answer.fingerprint().equals(fingerprint)) {
            refuse(response, 422, "request.otherKey");
        } else {
            response.setStatus(answer.status());
            response.setContentType("application/json");
            response.setHeader("Idempotency-Replayed", "true");
            if (answer.location() != null) {
                response.setHeader("Location", answer.location());
            }
            response.getOutputStream().write(answer.bytes());
        }
    }

    private static AnsweredRequests.Answer answer(String fingerprint, ContentCachingResponseWrapper response) {
        return new AnsweredRequests.Answer(
                fingerprint,
                response.getStatus(),
                response.getHeader("Location"),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What tells one request from another without reading its body: where it goes and how long it is. */
    private static String fingerprint(HttpServletRequest request) {
        try {
            String of = request.getRequestURI() + "?" + request.getQueryString() + "#" + request.getContentLengthLong();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void refuse(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getOutputStream(),
                Map.of("status", status, "title", sentences.of("error.refused"), "detail", sentences.of(code)));
    }
}
