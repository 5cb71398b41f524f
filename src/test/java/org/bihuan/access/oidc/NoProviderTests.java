package org.bihuan.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bihuan.TestDatabase;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where no single sign-on is set up, nobody is bound to a provider that might be one day. */
class NoProviderTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothingIsBound(TestDatabase database) {
        Identities identities = database.get(Identities.class);
        Actor actor = database.get(Accounts.class).actor("clerk", null).orElseThrow();
        assertThat(identities.issuers()).isEmpty();
        for (String issuer : new String[] {null, "", "https://id.example"}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> identities.bind(actor, "water", issuer, "s-1"))
                    .withMessageContaining("oidc.none");
        }
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> identities.bind(actor, "nobody", null, "s-1"));
    }
}
