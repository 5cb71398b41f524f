package org.bihuan.staffing.api;

import java.net.URI;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.bihuan.staffing.Account;
import org.bihuan.staffing.PersonnelFiles;
import org.bihuan.staffing.Registering;
import org.bihuan.staffing.api.PersonView.AccountView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of the congress. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountResource {

    private static final List<String> STATES = List.of("created", "active", "closed");

    private final PersonnelFiles reading;
    private final Registering registering;

    AccountResource(PersonnelFiles reading, Registering registering) {
        this.reading = reading;
        this.registering = registering;
    }

    /** An account to be. */
    record NewAccount(@Nullable String login, @Nullable String person) {}

    /** Why an account is closed. */
    record Closure(@Nullable String reason) {}

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping
    Page<AccountView> accounts(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (state != null && !STATES.contains(state)) {
            throw Choices.of("console.account.", STATES).without("state", state);
        }
        int size = Page.limit(limit);
        return Page.of(reading.accounts(actor, state, after, size + 1), size, AccountView::of, Account::login);
    }

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping("/{login}")
    AccountView account(Actor actor, @PathVariable String login) {
        return AccountView.of(reading.account(actor, login));
    }

    @Needs(Right.ADMINISTER_ACCOUNTS)
    @PostMapping
    ResponseEntity<AccountView> add(Actor actor, @RequestBody NewAccount it) {
        Account added = registering.account(actor, it.login(), it.person());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + added.login()))
                .body(AccountView.of(added));
    }

    @Needs(Right.ADMINISTER_ACCOUNTS)
    @PostMapping("/{login}/closure")
    AccountView close(Actor actor, @PathVariable String login, @RequestBody Closure closure) {
        return AccountView.of(registering.close(actor, login, closure.reason()));
    }
}
