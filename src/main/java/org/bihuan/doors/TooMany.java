package org.bihuan.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.bihuan.address.Asked;
import org.bihuan.api.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers whoever comes too often: when to come again, to a program in a problem document, to a person on a page. */
@Component
class TooMany {

    private final Refusal refusal;

    TooMany(Refusal refusal) {
        this.refusal = refusal;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        if (Asked.path(request).startsWith("/api/")) {
            refusal.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "doors.tooMany", seconds);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
