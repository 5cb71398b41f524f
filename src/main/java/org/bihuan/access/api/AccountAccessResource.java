package org.bihuan.access.api;

import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.access.recovery.Target;
import org.bihuan.api.ToldOnce;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator does for an account that cannot get in. */
@RestController
@RequestMapping("/api/v1/accounts/{login}")
class AccountAccessResource {

    private final Recovery recovery;
    private final Lockout lockout;

    AccountAccessResource(Recovery recovery, Lockout lockout) {
        this.recovery = recovery;
        this.lockout = lockout;
    }

    /** Whether there was a lock to lift. */
    record Unlocked(String login, boolean wasLocked) {}

    @Needs(Right.RESET_ACCOUNTS)
    @ToldOnce
    @PostMapping("/activation-code")
    ResponseEntity<Object> code(Actor actor, @PathVariable String login) {
        Recovery.Asked asked = recovery.ask(actor, Act.ACTIVATION_CODE, Target.of(login));
        return Waiting.answer(asked.waiting(), asked.half());
    }

    @Needs(Right.UNLOCK_ACCOUNTS)
    @PostMapping("/unlock")
    Unlocked unlock(Actor actor, @PathVariable String login) {
        return new Unlocked(login, lockout.unlock(actor, login));
    }

    @Needs(Right.RESET_ACCOUNTS)
    @DeleteMapping("/second-factor")
    ResponseEntity<Object> resetSecondFactor(Actor actor, @PathVariable String login) {
        return Waiting.answer(
                recovery.ask(actor, Act.SECOND_FACTOR, Target.of(login)).waiting(), null);
    }
}
