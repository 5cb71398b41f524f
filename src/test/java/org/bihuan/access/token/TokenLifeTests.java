package org.bihuan.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bihuan.MovableClock;
import org.bihuan.TestDatabase;
import org.bihuan.access.token.Tokens.By;
import org.bihuan.access.token.Tokens.Issued;
import org.bihuan.access.token.Tokens.Known;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token lives until its time, its owner's posts or its account end, and tells when and from where it was used last. */
class TokenLifeTests {

    private static final By WATER = new By("water", "10.0.0.1");

    private static Issued named(TestDatabase database, int days) {
        return database.get(Tokens.class).issue(WATER, new Wish("sync", "read", List.of("ledger"), days));
    }

    private static Optional<String> bearer(TestDatabase database, Issued token, String address) {
        return database.get(Bearers.class).find(token.token(), address).map(Bearer::login);
    }

    private static Known known(TestDatabase database, Issued token) {
        return database.get(Tokens.class).of("water", token.id() - 1, 1).get(0);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void endsByTheClock(TestDatabase database) {
        MovableClock clock = database.get(MovableClock.class);
        Issued token = named(database, 2);
        Issued atLogin = database.get(Tokens.class).issue(WATER);
        assertThat(atLogin.expires()).isEqualTo(clock.instant().plus(Duration.ofHours(8)));

        clock.letPass(java.time.Period.ofDays(1));
        assertThat(bearer(database, atLogin, "10.0.0.1")).isEmpty();
        assertThat(bearer(database, token, "10.0.0.1")).contains("water");
        clock.letPass(java.time.Period.ofDays(1));
        assertThat(bearer(database, token, "10.0.0.1")).isEmpty();
        assertThat(database.get(Tokens.class).of("water", null, 50))
                .extracting(Known::id)
                .doesNotContain(token.id());
        assertThatThrownBy(() -> database.get(Tokens.class).revoke(WATER, "water", token.id()))
                .isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anAdministratorsOnlyReadsAndEndsLikeHisSession(TestDatabase database) {
        MovableClock clock = database.get(MovableClock.class);
        Tokens tokens = database.get(Tokens.class);
        for (String login : List.of("sysadmin", "secadmin", "logadmin")) {
            By by = new By(login, "10.0.0.1");
            assertThatThrownBy(() -> tokens.issue(by, new Wish("x", "write", null, 1)))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            it -> assertThat(it.errors())
                                    .singleElement()
                                    .returns("scope", FieldError::field)
                                    .returns(Reason.of("token.administrator"), FieldError::reason));
            Issued reading = tokens.issue(by, new Wish("x", "read", null, 90));
            assertThat(reading.expires()).isEqualTo(clock.instant().plus(Duration.ofHours(8)));
            assertThat(bearer(database, reading, "10.0.0.1")).contains(login);
        }
        clock.letPass(Duration.ofHours(8));
        assertThat(tokens.of("sysadmin", null, 50)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remembersItsLastUseOnceAMinute(TestDatabase database) {
        MovableClock clock = database.get(MovableClock.class);
        Issued token = named(database, 2);
        assertThat(known(database, token).lastUsedAt()).isNull();

        bearer(database, token, "10.0.0.1");
        var first = known(database, token).lastUsedAt();
        assertThat(first).isNotNull();
        clock.letPass(Duration.ofSeconds(59));
        bearer(database, token, "10.0.0.1");
        assertThat(known(database, token).lastUsedAt()).isEqualTo(first);
        clock.letPass(Duration.ofSeconds(1));
        bearer(database, token, "10.0.0.2");
        assertThat(known(database, token).lastUsedAt()).isEqualTo(first.plusMinutes(1));
        assertThat(known(database, token).lastUsedFrom()).isEqualTo("10.0.0.2");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNewAddressIsInTheJournalOnce(TestDatabase database) {
        Issued token = named(database, 2);
        for (String address : List.of("10.0.0.1", "10.9.9.9", "10.9.9.9", "10.0.0.1")) {
            bearer(database, token, address);
        }
        String congress = database.get(Accounts.class)
                .actor("water", null)
                .map(Actor::congress)
                .orElseThrow();
        List<Entry> noticed =
                database.get(Journal.class).newest(Journal.congress(congress), Long.MAX_VALUE, 20).stream()
                        .filter(it -> it.action().equals("access.token.newAddress")
                                && it.data().contains("" + token.id()))
                        .toList();
        assertThat(noticed).extracting(Entry::origin).containsExactly("10.9.9.9");
        assertThat(noticed.get(0).actor()).isEqualTo("water");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isDeadWithoutAPostAndGoneWithTheAccount(TestDatabase database) {
        JdbcClient jdbc = database.get(JdbcClient.class);
        jdbc.sql(
                        "insert into person (id, congress, name) select 'leaver', congress, '离任者' from person where id = 'water'")
                .update();
        jdbc.sql("insert into account (login, person, password) values ('leaver', 'leaver', 'x')")
                .update();
        jdbc.sql("insert into post (person, unit, post) select 'leaver', unit, post from post where person = 'water'")
                .update();
        Issued token = database.get(Tokens.class).issue(new By("leaver", "10.0.0.1"));
        assertThat(bearer(database, token, "10.0.0.1")).contains("leaver");

        jdbc.sql("delete from post where person = 'leaver'").update();
        assertThat(bearer(database, token, "10.0.0.1")).isEmpty();

        jdbc.sql("delete from account where login = 'leaver'").update();
        assertThat(jdbc.sql("select count(*) from api_token where id = ?")
                        .param(token.id())
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("delete from person where id = 'leaver'").update();
    }
}
