package org.bihuan.access.oidc;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Reads ID tokens (OpenID Connect Core 1.0, 3.1.3.7): signed by a key of the provider and an algorithm of the list, issued by the
 * provider, for this program, not too long ago and not too far ahead. The nonce is compared by the caller.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final Settings settings;
    private final Clock clock;
    private @Nullable JwtDecoder decoder;
    private @Nullable ClientRegistration of;

    IdTokens(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** One decoder for each description of the provider; it keeps the provider's keys. */
    @Override
    public synchronized JwtDecoder createDecoder(ClientRegistration registration) {
        if (decoder == null || of != registration) {
            decoder = decoder(registration);
            of = registration;
        }
        return decoder;
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        var rest = new RestTemplate(Channel.requests());
        rest.getInterceptors().add(Channel.bounded());
        NimbusJwtDecoder reading = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(all -> settings.algorithms().forEach(it -> all.add(SignatureAlgorithm.from(it))))
                .restOperations(rest)
                .build();
        var time = new JwtTimestampValidator(settings.clockSkew());
        time.setClock(clock);
        var idToken = new OidcIdTokenValidator(registration);
        idToken.setClockSkew(settings.clockSkew());
        idToken.setClock(clock);
        reading.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, idToken));
        reading.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return token -> {
            try {
                return reading.decode(token);
            } catch (JwtException known) {
                throw known;
            } catch (RuntimeException malformed) {
                // A claim of a form its reader did not reckon with, an issuer that is no address for one.
                throw new BadJwtException("malformed claim", malformed);
            }
        };
    }
}
