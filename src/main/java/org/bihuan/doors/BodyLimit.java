package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.api.BodyTooLong;
import org.bihuan.api.Refusal;
import org.bihuan.refusal.Megabytes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too long: by the length it announces, or, if it announces none, as soon as it has come to that. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private final long most;
    private final Refusal refusal;

    BodyLimit(@Value("${bihuan.limits.body:2MB}") DataSize most, Refusal refusal) {
        this.most = most.toBytes();
        this.refusal = refusal;
    }

    /** Uploads have limits of their own (spring.servlet.multipart). */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            refusal.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "error.body", Megabytes.of(most));
            return;
        }
        boolean announced = request.getContentLengthLong() >= 0;
        try {
            chain.doFilter(announced ? request : new MeasuredBody(request, most), response);
        } catch (BodyTooLong tooLong) {
            response.resetBuffer();
            refusal.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "error.body", Megabytes.of(most));
        }
    }
}
