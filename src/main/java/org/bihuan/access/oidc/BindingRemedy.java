package org.bihuan.access.oidc;

import java.util.Objects;
import java.util.Optional;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Code;
import org.bihuan.access.recovery.Remedy;
import org.bihuan.access.recovery.Target;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Component;

/** Binds an account to a person of an identity provider. */
@Component
class BindingRemedy implements Remedy {

    private final Bindings bindings;

    BindingRemedy(Bindings bindings) {
        this.bindings = bindings;
    }

    @Override
    public Act act() {
        return Act.BIND;
    }

    @Override
    public void check(Target target) {
        if (bindings.taken(issuer(target), target.login())
                || bindings.login(issuer(target), subject(target)).isPresent()) {
            throw Refused.because("oidc.bound");
        }
    }

    @Override
    public Optional<Code> apply(Target target, String by) {
        bindings.add(issuer(target), subject(target), target.login(), by);
        return Optional.empty();
    }

    private static String issuer(Target target) {
        return Objects.requireNonNull(target.issuer());
    }

    private static String subject(Target target) {
        return Objects.requireNonNull(target.subject());
    }
}
