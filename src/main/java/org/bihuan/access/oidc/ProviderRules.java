package org.bihuan.access.oidc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.springframework.stereotype.Service;

/** By which rules the identity provider's people are let in, to be looked at; they are set where the program is started. */
@Service
public class ProviderRules {

    private static final int SHOWN = 50;

    private final Settings settings;
    private final Identities identities;

    ProviderRules(Settings settings, Identities identities) {
        this.settings = settings;
        this.identities = identities;
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

    /** A person of the provider an account belongs to. */
    public record Bound(String issuer, String subject, String by, OffsetDateTime at) {}

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

    /**
     * To whom of a provider an account belongs.
     *
     * @throws Missing if there is no such account in the congress
     */
    public List<Bound> bindings(Actor actor, String login) {
        return identities.of(actor, login, null, SHOWN).stream()
                .map(it -> new Bound(it.issuer(), it.subject(), it.boundBy(), it.boundAt()))
                .toList();
    }
}
