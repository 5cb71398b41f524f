package org.bihuan.staffing;

import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** People, accounts, posts and substitutions as they are and were. Of another congress nothing is here. */
@Service
public class PersonnelFiles {

    private final Roster roster;
    private final AccountTable accounts;
    private final Substitutions substitutions;

    PersonnelFiles(Roster roster, AccountTable accounts, Substitutions substitutions) {
        this.roster = roster;
        this.accounts = accounts;
        this.substitutions = substitutions;
    }

    /** A person with everything about his employment, newest first. */
    public record Personnel(
            Member member, List<Account> accounts, List<HeldPost> posts, List<Substitution> substitutions) {}

    /** @throws Missing if there is no such person in the congress */
    public Personnel person(Actor actor, String id) {
        return of(roster.find(actor.congress(), id).orElseThrow(() -> new Missing(id)));
    }

    /**
     * Whoever an account is of, whatever he holds.
     *
     * @throws Missing if there is no such account
     */
    public Personnel owner(String login) {
        Member member = accounts.owner(login).orElseThrow(() -> new Missing(login));
        return of(member);
    }

    private Personnel of(Member member) {
        return new Personnel(
                member, accounts.of(member.id()), roster.posts(member.id()), substitutions.of(member.id()));
    }

    /** Accounts by login. */
    public List<Account> accounts(Actor actor, @Nullable String state, @Nullable String after, int limit) {
        return accounts.page(actor.congress(), state, after, limit);
    }

    /** @throws Missing if there is no such account in the congress */
    public Account account(Actor actor, String login) {
        return accounts.find(actor.congress(), login).orElseThrow(() -> new Missing(login));
    }
}
