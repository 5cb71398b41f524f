package org.bihuan.access;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.access.session.SessionCheck;
import org.bihuan.access.session.SessionGuard;
import org.bihuan.api.RefusedActs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The door for people: a session, and a token against forged requests. */
@Configuration(proxyBeanMethods = false)
class PageDoor {

    /** Needs no log-in; what ends with a slash stands for all below it. */
    private static final List<String> OPEN = List.of(
            "/login",
            "/login/leaving",
            "/activate",
            "/setup",
            "/assets/",
            "/webjars/",
            "/favicon.svg",
            "/emblem",
            "/actuator/health",
            "/actuator/health/",
            "/docs/",
            "/v3/api-docs",
            "/v3/api-docs/",
            "/error");

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SessionCheck check, RefusedActs refused, List<SideDoor> sides)
            throws Exception {
        // A new id at each log-in, so that one somebody has planted is worth nothing.
        SessionAuthenticationStrategy begin = new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(), (who, request, response) -> check.begin(request, who)));
        String[] open = OPEN.stream()
                .flatMap(it -> it.endsWith("/") ? Stream.of(it + "**") : Stream.of(it))
                .toArray(String[]::new);
        var late = new TooLate(refused);
        http.authorizeHttpRequests(all ->
                        all.requestMatchers(open).permitAll().anyRequest().authenticated())
                .sessionManagement(it -> it.sessionAuthenticationStrategy(begin))
                .addFilterBefore(new SessionGuard(check, OPEN), CsrfFilter.class)
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out")
                        .addLogoutHandler((request, response, who) -> check.leave(request)))
                .exceptionHandling(it -> it.accessDeniedHandler(late)
                        .defaultAuthenticationEntryPointFor(late, AnyRequestMatcher.INSTANCE))
                .csrf(Customizer.withDefaults());
        for (SideDoor side : sides) {
            side.open(http);
        }
        return http.build();
    }
}
