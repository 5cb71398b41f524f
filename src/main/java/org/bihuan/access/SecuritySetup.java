package org.bihuan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.address.Asked;
import org.bihuan.api.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What holds for all doors: that for programs ({@link ApiDoor}), for people ({@link PageDoor}), for codes ({@link VotingDoor}). */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    private static final List<String> PROGRAMS = List.of("/api/", "/v3/", "/actuator");

    /** Control characters have no place in a parameter, and a NUL no place in a database. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(Refusal refusal) {
        return (request, response, rejected) -> {
            if (forPeople(request)) {
                request.setAttribute(Refusal.ADDRESS, Boolean.TRUE);
                response.sendError(HttpStatus.BAD_REQUEST.value());
            } else {
                refusal.write(request, response, HttpStatus.BAD_REQUEST, "error.address");
            }
        };
    }

    private static boolean forPeople(HttpServletRequest request) {
        String path = Asked.path(request);
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return accepted.contains(MediaType.TEXT_HTML_VALUE) && PROGRAMS.stream().noneMatch(path::startsWith);
    }
}
