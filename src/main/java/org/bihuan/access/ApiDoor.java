package org.bihuan.access;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.access.token.Bearers;
import org.bihuan.access.token.TokenFilter;
import org.bihuan.api.Refusal;
import org.bihuan.api.RefusedActs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** The door for programs: token or Basic, no session and no cookie. */
@Configuration(proxyBeanMethods = false)
class ApiDoor {

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            Bearers bearers,
            RefusedActs refusedActs,
            ApiStanding standing,
            BasicArrivals arrivals,
            Refusal refusal)
            throws Exception {
        AuthenticationEntryPoint unknown = (request, response, failure) -> {
            response.setHeader("WWW-Authenticate", challenge(request));
            refusal.write(request, response, HttpStatus.UNAUTHORIZED, "error.unauthorized");
        };
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.POST, "/api/v1/setup")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new KnownScheme(unknown), BasicAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(bearers, refusedActs, refusal), BasicAuthenticationFilter.class)
                .addFilterAfter(new ApiGuard(standing, arrivals, refusedActs, refusal), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .exceptionHandling(it -> it.authenticationEntryPoint(unknown))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A browser that is asked for name and password keeps them, and sends them along for whatever page. */
    private static String challenge(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean browser = accepted.contains(MediaType.TEXT_HTML_VALUE) || request.getHeader("Sec-Fetch-Mode") != null;
        return browser ? "Bearer realm=\"Bihuan\"" : "Basic realm=\"Bihuan\", charset=\"UTF-8\"";
    }
}
