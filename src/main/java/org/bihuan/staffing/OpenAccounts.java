package org.bihuan.staffing;

import org.bihuan.access.login.AccountState;
import org.bihuan.organization.Accounts;
import org.springframework.stereotype.Component;

/** Tells the doors which accounts are open: granted their rights, and not closed. */
@Component
class OpenAccounts implements AccountState {

    private final Accounts accounts;

    OpenAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean open(String login) {
        return accounts.open(login);
    }
}
