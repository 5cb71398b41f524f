package org.bihuan.access.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The provider as it describes itself (OpenID Connect Discovery 1.0), asked when somebody first wants to sign in by it: a provider
 * that is down keeps nobody from starting this program or from signing in otherwise.
 */
@Component
class Provider implements ClientRegistrationRepository {

    /** The provider's name in addresses of this program. */
    static final String ID = "sso";

    static final String START = "/oauth2/authorization/" + ID;

    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    /** So that many who try at once do not all wait for a provider that is down. */
    private static final Duration NOT_AGAIN_FOR = Duration.ofSeconds(5);

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Settings settings;
    private final Clock clock;
    private final RestClient rest;
    private @Nullable ClientRegistration known;
    private Instant knownUntil = Instant.MIN;
    private Instant silentUntil = Instant.MIN;

    Provider(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.rest = RestClient.builder()
                .requestFactory(Channel.requests())
                .requestInterceptor(Channel.bounded())
                .build();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.configured() && ID.equals(id) ? registration() : null;
    }

    /** Where one signs out of the provider, if it has such an address and can be asked. */
    Optional<String> endSession() {
        try {
            return Optional.ofNullable(registration()
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(Object::toString)
                    .filter(Settings::safe);
        } catch (Unavailable silent) {
            return Optional.empty();
        }
    }

    private synchronized ClientRegistration registration() {
        Instant now = clock.instant();
        if (known != null && now.isBefore(knownUntil)) {
            return known;
        }
        if (now.isBefore(silentUntil)) {
            return remembered(new Unavailable("did not answer a moment ago", null));
        }
        try {
            known = discover();
            knownUntil = now.plus(GOOD_FOR);
            return known;
        } catch (RuntimeException failed) {
            // From now on, not from when it was asked: one that hangs has taken as long as that already.
            silentUntil = clock.instant().plus(NOT_AGAIN_FOR);
            log.warn("The identity provider {} is of no use: {}", settings.issuer(), failed.toString());
            return remembered(new Unavailable("no answer", failed));
        }
    }

    /** What it said before is better than nothing. */
    private ClientRegistration remembered(Unavailable otherwise) {
        if (known == null) {
            throw otherwise;
        }
        return known;
    }

    private ClientRegistration discover() {
        String issuer = settings.issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> said = Objects.requireNonNull(
                rest.get().uri(base + DISCOVERY).retrieve().body(new ParameterizedTypeReference<>() {}));
        if (!issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException("it calls itself otherwise than bihuan.oidc.issuer");
        }
        for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            if (!Settings.safe(String.valueOf(said.get(endpoint)))) {
                throw new IllegalStateException(endpoint + " is no https address");
            }
        }
        Object userInfo = said.get("userinfo_endpoint");
        if (userInfo != null && !Settings.safe(userInfo.toString())) {
            throw new IllegalStateException("userinfo_endpoint is no https address");
        }
        var builder = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri(
                        (settings.address().isBlank() ? "{baseUrl}" : settings.address()) + "/login/oauth2/code/" + ID);
        if (settings.clientSecret().isBlank()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return builder.build();
    }
}
