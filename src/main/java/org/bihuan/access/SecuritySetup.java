package org.bihuan.access;

import org.bihuan.api.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What holds for all doors: that for programs ({@link ApiDoor}), for people ({@link PageDoor}), for codes ({@link VotingDoor}). */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    /** Control characters have no place in a parameter, and a NUL no place in a database. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(Refusal refusal) {
        return (request, response, rejected) ->
                refusal.write(request, response, HttpStatus.BAD_REQUEST, "error.address");
    }
}
