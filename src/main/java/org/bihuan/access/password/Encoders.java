package org.bihuan.access.password;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are hashed: Argon2id (RFC 9106) with at least the memory and rounds the OWASP Password Storage Cheat Sheet asks for. A
 * stored hash names its algorithm in front, so that a later one can take its place; those without a name are of bcrypt.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordRule.class)
class Encoders {

    /** OWASP's least: 19 MiB, two iterations, one lane. */
    static final int MEMORY_KIB = 19_456;

    static final int ROUNDS = 2;

    private static final Logger log = LoggerFactory.getLogger(Encoders.class);
    private static final String ARGON2 = "argon2";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    @Bean
    PasswordEncoder passwordEncoder(
            PasswordRule rule,
            @Value("${bihuan.password.at-once:4}") int atOnce,
            @Value("${bihuan.password.wait:5s}") Duration longest) {
        if (rule.memoryKib() < MEMORY_KIB || rule.rounds() < ROUNDS) {
            log.warn(
                    "Password hashes are weaker than OWASP's least (bihuan.password.memory-kib, rounds): for tests only");
        }
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, rule.memoryKib(), rule.rounds());
        var bcrypt = new BCryptPasswordEncoder();
        var encoder = new DelegatingPasswordEncoder(ARGON2, Map.of(ARGON2, argon2, "bcrypt", bcrypt));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return new BoundedEncoder(encoder, atOnce, longest);
    }
}
