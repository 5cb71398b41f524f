package org.bihuan.organization;

import org.bihuan.organization.Foundation.Charter;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the program up for its congress, once, by whoever has the token of the first start. */
@Service
public class SetUp {

    private final Congresses congresses;
    private final SetupToken token;
    private final Foundation foundation;
    private final FoundingTrail trail;

    SetUp(Congresses congresses, SetupToken token, Foundation foundation, FoundingTrail trail) {
        this.congresses = congresses;
        this.token = token;
        this.foundation = foundation;
        this.trail = trail;
    }

    /**
     * Founds the congress and burns the token; the token stays good if the charter does not fit.
     *
     * @throws Refused if there is a congress already
     * @throws Forbidden if the token is not the one printed last
     * @throws Invalid with one error for each field that does not fit
     */
    @Transactional
    public void found(String given, Charter charter) {
        boolean right = token.burn(given);
        if (congresses.any()) {
            throw Refused.because("foundation.done");
        }
        if (!right) {
            throw Forbidden.because("setup.token");
        }
        var errors = foundation.check(charter);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        foundation.found(charter);
        trail.founded(charter);
    }
}
