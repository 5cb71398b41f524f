package org.bihuan.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.bihuan.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key for this database. A new database gets one made; one that remembers a key, or holds sealed texts, is opened with that key
 * alone, unless the operator gives it up by name: left in a file of settings, the same setting gives up no other. Asked before the
 * tables are brought up to date, since a step of that seals.
 */
@Component
public class KeyAtStart {

    static final String GIVE_UP = "bihuan.vault.give-up";

    /** What a key is called that sealed before the database remembered keys. */
    private static final String UNKNOWN = "unknown";

    private static final int NAME = 12;
    private static final Logger LOG = LoggerFactory.getLogger(KeyAtStart.class);

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Clock clock;
    private final Path file;
    private final SecretKey key;
    private final String print;
    private final @Nullable String lost;

    /** @throws LostKey if the key the database belongs to is not in the file, and not given up */
    KeyAtStart(
            DataSource database,
            @Value("${bihuan.home}") Path home,
            @Value("${" + GIVE_UP + ":}") String givenUp,
            Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
        this.sealed = new Sealed(database);
        Path folder = home.resolve("keys");
        this.file = KeyFile.of(folder);
        boolean there = Files.exists(file);
        Optional<SecretKey> present = there ? Optional.of(KeyFile.in(folder)) : Optional.empty();
        this.lost = wanted(present).orElse(null);
        if (lost != null && !name(lost).equals(givenUp.strip())) {
            throw new LostKey(file, there, name(lost));
        }
        this.key = present.orElseGet(() -> KeyFile.in(folder));
        this.print = print(key);
    }

    /** The key that is wanted and is not the one there. */
    private Optional<String> wanted(Optional<SecretKey> present) {
        if (!sealed.has("vault_key", "print")) {
            return unopened(present);
        }
        Optional<String> known = known();
        return known.isPresent()
                ? known.filter(
                        it -> present.map(KeyAtStart::print).filter(it::equals).isEmpty())
                : unopened(present);
    }

    /** Of a database that remembers no key: whether there are sealed texts, and none of them opens. */
    private Optional<String> unopened(Optional<SecretKey> present) {
        boolean any = sealed.samples().findFirst().isPresent();
        return any
                        && present.map(Vault::new)
                                .filter(vault -> sealed.samples().anyMatch(vault::opens))
                                .isEmpty()
                ? Optional.of(UNKNOWN)
                : Optional.empty();
    }

    private Optional<String> known() {
        return jdbc.sql("select print from vault_key").query(String.class).optional();
    }

    SecretKey key() {
        return key;
    }

    /** Whether a key was given up for the one that seals now. */
    public boolean givenUp() {
        return lost != null;
    }

    /**
     * Writes down which key seals from now on, in the caller's transaction if there is one; to be called at each start, once the tables
     * are there.
     *
     * @return the key that was given up for it, if one was and no other node has written that down before
     * @throws LostKey if another node of the program has written down another key meanwhile
     */
    public Optional<GivenUp> remember() {
        boolean written = known().isEmpty() ? first() : lost != null && instead(lost);
        String now = known().orElseThrow();
        if (!now.equals(print)) {
            throw new LostKey(file, true, name(now));
        }
        return written && lost != null ? Optional.of(told(sealed.counted(name(lost), name(print)))) : Optional.empty();
    }

    private boolean first() {
        try {
            return jdbc.sql("insert into vault_key (print, since) values (?, ?)")
                            .params(print, now())
                            .update()
                    == 1;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return false;
        }
    }

    private boolean instead(String former) {
        return jdbc.sql("update vault_key set print = ?, since = ? where print = ?")
                        .params(print, now(), former)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static GivenUp told(GivenUp it) {
        LOG.warn(
                "The key {} of the vault was given up by {}; {} seals from now on. What nobody can read any more: {} second factors,"
                        + " {} halves of activation codes, telephone or identity numbers in {} rows",
                it.lost(),
                GIVE_UP,
                it.next(),
                it.secondFactors(),
                it.halves(),
                it.numbers());
        return it;
    }

    private static String print(SecretKey key) {
        return Sha256.of(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    private static String name(String print) {
        return print.substring(0, Math.min(NAME, print.length()));
    }
}
