package org.bihuan.access.api;

import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.password.Activation;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator does for an account that cannot get in. */
@RestController
@RequestMapping("/api/v1/accounts/{login}")
class AccountAccessResource {

    private final Activation activation;
    private final Lockout lockout;
    private final SecondFactors factors;

    AccountAccessResource(Activation activation, Lockout lockout, SecondFactors factors) {
        this.activation = activation;
        this.lockout = lockout;
        this.factors = factors;
    }

    /** Whether there was a lock to lift. */
    record Unlocked(String login, boolean wasLocked) {}

    @Needs(Right.RESET_ACCOUNTS)
    @PostMapping("/activation-code")
    @ResponseStatus(HttpStatus.CREATED)
    Activation.Code code(Actor actor, @PathVariable String login) {
        return activation.reset(actor, login);
    }

    @Needs(Right.UNLOCK_ACCOUNTS)
    @PostMapping("/unlock")
    Unlocked unlock(Actor actor, @PathVariable String login) {
        return new Unlocked(login, lockout.unlock(actor, login));
    }

    @Needs(Right.RESET_ACCOUNTS)
    @DeleteMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(Actor actor, @PathVariable String login) {
        factors.reset(actor, login);
    }
}
