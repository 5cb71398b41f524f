package org.bihuan.doors;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.bihuan.api.Refusal;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the server refuses before any filter of ours is asked, an address that says nothing (%00, a broken escape, one that leads
 * outside) before all: told as everything else is, with the headers of every answer.
 */
@Component
class RefusedByServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedByServer.class);

    /** An address nothing is wrong with: it was the head or the method that was refused. */
    private static final Pattern PLAIN = Pattern.compile("/|(/(?!\\.\\.?(/|$))[A-Za-z0-9._~-]+)+/?");

    private final Refusal refusal;
    private final PlainPage page;

    RefusedByServer(Refusal refusal, PlainPage page) {
        this.refusal = refusal;
        this.page = page;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Teller()));
    }

    /** Stands within the server's own, which says nothing where something has been said. */
    private final class Teller extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean told = response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0;
            if (told || !response.setErrorReported()) {
                return;
            }
            var open = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
            if (open.get()) {
                try {
                    tell(request, response);
                } catch (IOException goneAlready) {
                    LOG.debug("Nobody waits for the answer any more", goneAlready);
                } finally {
                    LocaleContextHolder.resetLocaleContext();
                }
            }
        }
    }

    private void tell(Request bare, Response response) throws IOException {
        var request = new Unread(bare);
        AnswerHeaders.set(request.getRequestURI(), bare.isSecure(), response);
        HttpStatus status =
                Objects.requireNonNullElse(HttpStatus.resolve(response.getStatus()), HttpStatus.BAD_REQUEST);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        boolean address = !PLAIN.matcher(request.getRequestURI()).matches();
        if (!ContentPolicy.data(request.getRequestURI())) {
            page.write(request, response, status, address);
        } else if (address) {
            refusal.write(request, response, status, "error.address");
        } else {
            refusal.write(request, response, status, "error.status.400", Reason.of("pages.error.4xx.text"));
        }
        response.finishResponse();
    }

    /** A request the server has not read to its end: it has no context to ask for cookies and parameters. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest bare) {
            super(bare);
        }

        @Override
        public String getRequestURI() {
            return Objects.requireNonNullElse(super.getRequestURI(), "");
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            String sent = getHeader("Cookie");
            return sent == null
                    ? null
                    : Arrays.stream(sent.split(";"))
                            .map(it -> it.strip().split("=", 2))
                            .filter(it -> it.length == 2 && it[0].matches("[A-Za-z0-9_-]+"))
                            .map(it -> new Cookie(it[0], it[1]))
                            .toArray(Cookie[]::new);
        }
    }
}
