package org.bihuan.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.RuleBooks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds a congress: its units, its people and their posts, and the accounts they come in with. */
@Service
public class Foundation {

    private final Congresses congresses;
    private final Units units;
    private final People people;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final RuleBooks rules;
    private final PasswordCheck passwordCheck;

    Foundation(
            Congresses congresses,
            Units units,
            People people,
            Accounts accounts,
            PasswordEncoder passwords,
            RuleBooks rules,
            PasswordCheck passwordCheck) {
        this.congresses = congresses;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.passwordCheck = passwordCheck;
    }

    /** All that is founded at once. */
    public record Charter(Congress congress, List<UnitCharter> units, List<AccountCharter> accounts) {}

    /** A unit to be. */
    public record UnitCharter(
            String id,
            String name,
            String kind,
            @Nullable String organ,
            boolean collective,
            @Nullable List<String> aliases) {}

    /**
     * An account to be, with the posts of its person as {@code unit/post}.
     *
     * @param email where the person gets mail; may be left out
     */
    public record AccountCharter(
            String login,
            String name,
            String password,
            List<String> posts,
            @Nullable String email) {

        /** One without an address. */
        public AccountCharter(String login, String name, String password, List<String> posts) {
            this(login, name, password, posts, null);
        }
    }

    /**
     * Founds the first one.
     *
     * @throws Refused if a congress is here already
     */
    @Transactional
    public void found(Charter charter) {
        if (congresses.any()) {
            throw Refused.because("foundation.done");
        }
        begin(charter, null);
        Map<String, String> invented = new LinkedHashMap<>();
        for (AccountCharter it : charter.accounts()) {
            it.posts().forEach(post -> appoint(it, post));
            // Hashing is slow on purpose, and everybody in an invented county has the one password its login page
            // shows.
            String hash = charter.congress().demo()
                    ? invented.computeIfAbsent(it.password(), passwords::encode)
                    : passwords.encode(it.password());
            accounts.add(it.login(), it.login(), hash);
        }
    }

    /**
     * Founds a further one below another. Its accounts have no passwords and open nothing: posts of the business side wait for its own
     * security administrator; the three administrators hold theirs, since somebody must begin, once the founding is confirmed.
     *
     * @param founder id of who founds it
     * @throws Invalid with one error for each field that does not fit, or whose id is given to somebody in this installation
     */
    @Transactional
    public void found(Charter charter, Congress above, String founder) {
        var errors = new ArrayList<>(new CharterCheck(rules.presets(), null).errors(charter));
        String level = charter.congress().level();
        if (Level.words().contains(level) && !Level.of(level).below(Level.of(above.level()))) {
            errors.add(new FieldError(
                    "congress.level", Reason.of("congress.order", Level.named(level), Level.named(above.level()))));
        }
        errors.addAll(taken(charter));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        begin(new Charter(charter.congress().below(above.id()), charter.units(), charter.accounts()), founder);
        for (AccountCharter it : charter.accounts()) {
            for (String post : it.posts()) {
                if (role(it) == Role.BUSINESS) {
                    people.propose(it.login(), unit(post), name(post), null, founder);
                } else {
                    appoint(it, post);
                }
            }
            accounts.open(it.login(), it.login(), founder);
        }
    }

    /** What of a charter does not fit, by field. */
    List<FieldError> check(Charter charter) {
        return new CharterCheck(rules.presets(), passwordCheck).errors(charter);
    }

    /** Ids are given once in an installation. Which congress has one is nobody else's business. */
    private List<FieldError> taken(Charter charter) {
        var errors = new ArrayList<FieldError>();
        String id = charter.congress().id();
        if (congresses.find(id).isPresent()) {
            errors.add(new FieldError("congress.id", Reason.of("foundation.taken", id)));
        }
        for (int i = 0; i < charter.units().size(); i++) {
            String unit = charter.units().get(i).id();
            if (units.taken(unit)) {
                errors.add(new FieldError("units[" + i + "].id", Reason.of("foundation.taken", unit)));
            }
        }
        for (int i = 0; i < charter.accounts().size(); i++) {
            String login = charter.accounts().get(i).login();
            if (accounts.taken(login) || people.taken(login)) {
                errors.add(new FieldError("accounts[" + i + "].login", Reason.of("foundation.taken", login)));
            }
        }
        return errors;
    }

    private void begin(Charter charter, @Nullable String founder) {
        String congress = charter.congress().id();
        congresses.add(charter.congress(), founder);
        for (UnitCharter it : charter.units()) {
            List<String> aliases = it.aliases() == null ? List.of() : it.aliases();
            units.add(new Unit(it.id(), congress, it.name(), it.kind(), it.organ(), it.collective(), aliases));
        }
        charter.accounts().forEach(it -> people.add(congress, it.login(), it.name(), it.email(), null, role(it)));
    }

    private void appoint(AccountCharter it, String post) {
        people.appoint(it.login(), unit(post), name(post));
    }

    private static String unit(String post) {
        return post.substring(0, post.indexOf('/'));
    }

    private static String name(String post) {
        return post.substring(post.indexOf('/') + 1);
    }

    /** Of one whose posts belong to several roles the database takes none but the first. */
    private static Role role(AccountCharter it) {
        return it.posts().stream().map(post -> Role.of(name(post))).findFirst().orElse(Role.BUSINESS);
    }
}
