package org.bihuan.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bihuan.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Honours {@code Idempotency-Key}: what a request changes and the answer kept for its key are one transaction, so that a
 * request repeated after a lost answer gets the same answer and takes effect once.
 */
@Component
class OnlyOnce extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_BODY = 2_500_000;

    private final ObjectProvider<RequestMappingHandlerMapping> operations;
    private final AnsweredRequests answered;
    private final TransactionTemplate transaction;
    private final Refusal refusal;

    OnlyOnce(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> operations,
            AnsweredRequests answered,
            PlatformTransactionManager transactions,
            Refusal refusal) {
        this.operations = operations;
        this.answered = answered;
        this.transaction = new TransactionTemplate(transactions);
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/v1/")
                || SecurityContextHolder.getContext().getAuthentication() == null
                || toldOnce(request);
    }

    /** Asked of the operation itself; an address can be written in many ways. */
    private boolean toldOnce(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            HandlerExecutionChain found = operations.getObject().getHandler(request);
            return found != null
                    && found.getHandler() instanceof HandlerMethod operation
                    && operation.hasMethodAnnotation(ToldOnce.class);
        } catch (Exception refusedAnyhow) {
            // No operation takes it as it is sent; what refuses it says so.
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest asked, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = kept(asked);
        String key = request.getHeader(HEADER).strip();
        if (key.isEmpty() || key.length() > 100 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            refusal.write(request, response, HttpStatus.BAD_REQUEST, "request.key");
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
            } catch (UnexpectedRollbackException | ConcurrencyFailureException lost) {
                // Whatever was answered within was undone with the transaction; it must not be heard.
                response.reset();
                refusal.write(request, response, HttpStatus.CONFLICT, "error.busy");
                return;
            }
        }
        replay(request, response, fingerprint, known.orElse(null));
    }

    private void replay(
            HttpServletRequest request,
            HttpServletResponse response,
            String fingerprint,
            AnsweredRequests.@Nullable Answer answer)
            throws IOException {
        if (answer == null) {
            refusal.write(request, response, HttpStatus.CONFLICT, "error.busy");
        } else if (!answer.fingerprint().equals(fingerprint)) {
            refusal.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "request.otherKey");
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

    /** The body of an upload is not read twice; its length has to do. */
    private static HttpServletRequest kept(HttpServletRequest request) throws IOException {
        boolean upload =
                request.getContentType() != null && request.getContentType().startsWith("multipart/");
        return upload || request.getContentLengthLong() > LONGEST_BODY
                ? request
                : new KeptBody(request, request.getInputStream().readNBytes(LONGEST_BODY));
    }

    private static String fingerprint(HttpServletRequest request) throws IOException {
        var digest = Sha256.begin();
        String to = request.getRequestURI() + "?" + request.getQueryString() + "#" + request.getContentLengthLong();
        digest.update(to.getBytes(StandardCharsets.UTF_8));
        if (request instanceof KeptBody) {
            digest.update(request.getInputStream().readAllBytes());
        }
        return Sha256.hex(digest);
    }
}
