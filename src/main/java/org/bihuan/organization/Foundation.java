package org.bihuan.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.refusal.Refused;
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

    Foundation(Congresses congresses, Units units, People people, Accounts accounts, PasswordEncoder passwords) {
        this.congresses = congresses;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
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
     * Founds it.
     *
     * @throws Refused if a congress is here already
     */
    @Transactional
    public void found(Charter charter) {
        if (congresses.any()) {
            throw Refused.because("foundation.done");
        }
        String congress = charter.congress().id();
        congresses.add(charter.congress());
        for (UnitCharter it : charter.units()) {
            List<String> aliases = it.aliases() == null ? List.of() : it.aliases();
            units.add(new Unit(it.id(), congress, it.name(), it.kind(), it.organ(), it.collective(), aliases));
        }
        // Hashing is slow on purpose; accounts that share a password at the start share its hash.
        Map<String, String> hashes = new LinkedHashMap<>();
        for (AccountCharter it : charter.accounts()) {
            people.add(congress, it.login(), it.name(), it.email(), role(it));
            it.posts().forEach(post -> {
                String[] parts = post.split("/");
                people.appoint(it.login(), parts[0], parts[1]);
            });
            accounts.add(it.login(), it.login(), hashes.computeIfAbsent(it.password(), passwords::encode));
        }
    }

    /** Of one whose posts belong to several roles the database takes none but the first. */
    private static Role role(AccountCharter it) {
        return it.posts().stream()
                .map(post -> Role.of(post.substring(post.indexOf('/') + 1)))
                .findFirst()
                .orElse(Role.BUSINESS);
    }
}
