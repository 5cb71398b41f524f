package org.bihuan.access.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** By which rules the identity provider's people are let in, to be looked at; they are set where the program is started. */
@Service
public class ProviderRules {

    private final Settings settings;

    ProviderRules(Settings settings) {
        this.settings = settings;
    }

    /**
     * The rules, without the secret.
     *
     * @param secret whether there is one
     * @param mapping post that is proposed for each group, by group
     */
    public record Rules(
            String issuer,
            String clientId,
            boolean secret,
            List<String> scopes,
            String loginClaim,
            boolean email,
            boolean register,
            String congress,
            String groupsClaim,
            Map<String, String> mapping,
            List<String> algorithms) {}

    /** Nothing without a provider. */
    public Optional<Rules> rules() {
        if (!settings.configured()) {
            return Optional.empty();
        }
        return Optional.of(new Rules(
                settings.issuer(),
                settings.clientId(),
                !settings.clientSecret().isBlank(),
                settings.scopes(),
                settings.loginClaim(),
                settings.email(),
                settings.register(),
                settings.congress(),
                settings.groupsClaim(),
                new TreeMap<>(settings.mapping()),
                settings.algorithms()));
    }
}
