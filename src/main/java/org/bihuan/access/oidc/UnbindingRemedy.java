package org.bihuan.access.oidc;

import java.util.Objects;
import java.util.Optional;
import org.bihuan.access.login.Entrances;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Code;
import org.bihuan.access.recovery.Remedy;
import org.bihuan.access.recovery.Target;
import org.bihuan.refusal.Missing;
import org.springframework.stereotype.Component;

/** Takes the binding of an account to a person of an identity provider away; whoever came in by it is out. */
@Component
class UnbindingRemedy implements Remedy {

    private final Bindings bindings;
    private final Entrances entrances;

    UnbindingRemedy(Bindings bindings, Entrances entrances) {
        this.bindings = bindings;
        this.entrances = entrances;
    }

    @Override
    public Act act() {
        return Act.UNBIND;
    }

    @Override
    public void check(Target target) {
        bindings.id(issuer(target), subject(target), target.login()).orElseThrow(() -> new Missing(target.login()));
    }

    @Override
    public Optional<Code> apply(Target target, String by) {
        bindings.id(issuer(target), subject(target), target.login()).ifPresent(bindings::remove);
        entrances.close(target.login(), "unbound");
        return Optional.empty();
    }

    private static String issuer(Target target) {
        return Objects.requireNonNull(target.issuer());
    }

    private static String subject(Target target) {
        return Objects.requireNonNull(target.subject());
    }
}
