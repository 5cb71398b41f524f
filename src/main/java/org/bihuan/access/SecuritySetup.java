package org.bihuan.access;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
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
import tools.jackson.databind.json.JsonMapper;

/** Two doors: the API for programs (token or Basic, no session), the pages for people (session and CSRF token). */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Sentences sentences, JsonMapper json) throws Exception {
        AuthenticationEntryPoint unknown = (request, response, failure) -> unauthorized(response, sentences, json);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .addFilterBefore(new TokenFilter(tokens), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .exceptionHandling(it -> it.authenticationEntryPoint(unknown))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers(
                                "/login",
                                "/style.css",
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

    private static void unauthorized(HttpServletResponse response, Sentences sentences, JsonMapper json)
            throws java.io.IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"Bihuan\", charset=\"UTF-8\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "status", 401,
                        "title", sentences.of("error.unauthorized"),
                        "detail", sentences.of("error.unauthorized.detail")));
    }
}
