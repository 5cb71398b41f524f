package org.bihuan.access.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The identity provider, if there is one (docs/guide/en/single-sign-on.md).
 *
 * @param issuer its address, exactly as its tokens name it; nothing for no provider
 * @param clientId what this program is called there
 * @param clientSecret what it proves that with; nothing for a public client
 * @param name what the button on the login page is called
 * @param loginClaim claim that holds the login here; nothing for none
 * @param email whether a verified address finds an account, too
 * @param nameClaim claim that holds a person’s name
 * @param register whether an unknown person becomes an account without rights
 * @param congress where such a person is registered if no group says it
 * @param groupsClaim claim that holds groups, roles or units
 * @param mapping post, written {@code unit/post}, that is proposed for each value of that claim
 * @param algorithms by which tokens may be signed, asymmetric ones only
 * @param clockSkew by how much the provider's clock may differ
 * @param address this program's own address as browsers know it; nothing to take it from the request
 */
@ConfigurationProperties("bihuan.oidc")
record Settings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("false") boolean email,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("false") boolean register,
        @DefaultValue("") String congress,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> mapping,
        @DefaultValue({"RS256", "PS256", "ES256"}) List<String> algorithms,
        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("") String address) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final String POST = "[a-z0-9-]{1,40}/[A-Za-z]{1,20}";

    /** @throws IllegalArgumentException if a provider is named and the rest does not fit: the program does not start with it */
    Settings {
        if (!issuer.isBlank()) {
            require(safe(issuer), "issuer: an https address is needed, without query");
            require(!clientId.isBlank(), "client-id is missing");
            require(scopes.contains("openid"), "scopes: openid is missing");
            require(
                    !algorithms.isEmpty() && algorithms.stream().noneMatch(it -> SignatureAlgorithm.from(it) == null),
                    "algorithms: unknown or symmetric");
            require(clockSkew.compareTo(Duration.ofMinutes(5)) <= 0, "clock-skew: five minutes at most");
            require(mapping.values().stream().allMatch(it -> it.matches(POST)), "mapping: unit/post is expected");
        }
    }

    boolean configured() {
        return !issuer.isBlank();
    }

    /** Whether an address keeps what is sent to it from others: TLS, or this very machine. */
    static boolean safe(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && address.length() <= 500
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && LOOPBACK.contains(host));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static void require(boolean fits, String wrong) {
        if (!fits) {
            throw new IllegalArgumentException("bihuan.oidc." + wrong);
        }
    }
}
