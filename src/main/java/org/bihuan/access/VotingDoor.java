package org.bihuan.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The door for those who have a code: the pages on which they vote or rate, the rating by the public, and calendar programs. */
@Configuration(proxyBeanMethods = false)
class VotingDoor {

    /** Whoever has a code is let in by it alone; no session and no cookie, so that nothing ties two requests together. */
    @Bean
    @Order(2)
    SecurityFilterChain withCode(HttpSecurity http) throws Exception {
        return http.securityMatcher("/vote", "/vote/**", "/rate", "/rate/**", "/calendar/*.ics")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
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
}
