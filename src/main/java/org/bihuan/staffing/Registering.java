package org.bihuan.staffing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.login.Entrances;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The system administrator's part: people and accounts without any right. What they may do, another grants. */
@Service
public class Registering {

    private final Roster roster;
    private final AccountTable accounts;
    private final Accounts register;
    private final LastAdministrator last;
    private final SystemActs acts;
    private final Entrances entrances;
    private final Unmanned unmanned;

    Registering(
            Roster roster,
            AccountTable accounts,
            Accounts register,
            LastAdministrator last,
            SystemActs acts,
            Entrances entrances,
            Unmanned unmanned) {
        this.roster = roster;
        this.accounts = accounts;
        this.register = register;
        this.last = last;
        this.acts = acts;
        this.entrances = entrances;
        this.unmanned = unmanned;
    }

    /**
     * Enters a person.
     *
     * @throws Invalid if a field does not fit, or the id is taken
     */
    @Transactional
    public Member person(Actor actor, @Nullable String id, @Nullable String name, @Nullable String email) {
        String given = Given.id("id", id);
        String called = Given.required("name", name, 100);
        String mail = Given.email("email", email);
        if (roster.known(given)) {
            throw Invalid.field("id", "form.twice", given);
        }
        roster.add(actor.congress(), given, called, mail);
        acts.done(
                actor,
                "person.created",
                given,
                mail == null ? Map.of("name", called) : Map.of("name", called, "mail", People.masked(mail)));
        return roster.find(actor.congress(), given).orElseThrow();
    }

    /**
     * Makes an account that opens nothing: its owner has no password yet, and no rights.
     *
     * @throws Invalid if a field does not fit, the login is taken, or there is no such person
     * @throws Refused if the person has left or has an account already
     */
    @Transactional
    public Account account(Actor actor, @Nullable String login, @Nullable String person) {
        String given = Given.login("login", login);
        String whose = Given.required("person", person, 40);
        Member member =
                roster.lock(actor.congress(), whose).orElseThrow(() -> Invalid.field("person", "form.person", whose));
        if (accounts.known(given)) {
            throw Invalid.field("login", "form.twice", given);
        }
        if (member.leftOn() != null) {
            throw Refused.because("staffing.left", member.name(), member.leftOn());
        }
        List<Account> open = accounts.of(whose).stream()
                .filter(it -> !it.state().equals("closed"))
                .toList();
        if (!open.isEmpty()) {
            throw Refused.because(
                    "staffing.hasAccount", member.name(), open.get(0).login());
        }
        boolean first = accounts.of(whose).isEmpty();
        register.open(given, whose, actor.person());
        // Rights granted before there was any account need no second grant; a further account waits for one.
        if (first && !roster.held(whose).isEmpty()) {
            accounts.activate(whose);
        }
        acts.done(actor, "account.created", given, Map.of("person", whose));
        return accounts.find(actor.congress(), given).orElseThrow();
    }

    /**
     * Closes an account at once and for good. Work that is nobody's by that is told of to the security administrators.
     *
     * @throws Missing if there is none in the congress
     * @throws Refused if it is closed, the actor's own, or the last of an administrator
     */
    @Transactional
    public Account close(Actor actor, String login, @Nullable String reason) {
        Account account = accounts.find(actor.congress(), login).orElseThrow(() -> new Missing(login));
        String why = Given.required("reason", reason);
        roster.lock(actor.congress(), account.person());
        if (account.state().equals("closed")) {
            throw Refused.because("staffing.closed", login);
        }
        if (account.person().equals(actor.person())) {
            throw Refused.because("staffing.oneself");
        }
        last.check(account.person());
        accounts.close(login);
        entrances.close(login, "closed");
        unmanned.taken(
                actor.congress(),
                roster.held(account.person()).stream().map(HeldPost::key).toList());
        var data = new LinkedHashMap<String, Object>();
        data.put("person", account.person());
        data.put("reason", why);
        acts.done(actor, "account.closed", login, data);
        return accounts.find(actor.congress(), login).orElseThrow();
    }
}
