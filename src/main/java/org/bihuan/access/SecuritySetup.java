package org.bihuan.access;

import org.bihuan.api.Refusal;
import org.bihuan.organization.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Three doors: the API for programs (token or Basic, no session), the pages for people (session and CSRF token), and what is
 * open to those who have a code: the page on which they vote, and the rating by the public.
 */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Refusal refusal) throws Exception {
        AuthenticationEntryPoint unknown = (request, response, failure) -> {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Bihuan\", charset=\"UTF-8\"");
            refusal.write(request, response, HttpStatus.UNAUTHORIZED, "error.unauthorized");
        };
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.POST, "/api/v1/setup")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new TokenFilter(tokens), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .exceptionHandling(it -> it.authenticationEntryPoint(unknown))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Whoever has a code is let in by it alone; no session and no cookie, so that nothing ties two requests together. */
    @Bean
    @Order(2)
    SecurityFilterChain voting(HttpSecurity http) throws Exception {
        return http.securityMatcher("/vote", "/vote/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(it -> it.policyDirectives(POLICY))
                        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A rating by code: whoever sends it along with a login or a token is not known by it either. */
    @Bean
    @Order(0)
    SecurityFilterChain ratingByCode(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/v1/ratings")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers(
                                "/login",
                                "/style*.css",
                                "/assets/**",
                                "/webjars/**",
                                "/favicon.svg",
                                "/actuator/health/**",
                                "/docs/**",
                                "/v3/api-docs",
                                "/v3/api-docs/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .headers(headers -> headers.contentSecurityPolicy(it -> it.policyDirectives(POLICY)))
                .csrf(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService userDetailsService(Accounts accounts) {
        return login -> accounts.password(login)
                .map(hash -> User.withUsername(login).password(hash).build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(11);
    }

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
