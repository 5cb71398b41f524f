package org.bihuan.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.MovableClock;
import org.bihuan.TestDatabase;
import org.bihuan.access.login.Login;
import org.bihuan.access.oidc.NotLetIn.Why;
import org.bihuan.access.session.Arrived;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.People;
import org.bihuan.organization.Tenure;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose account a stranger's is. Each test uses a provider of its own, so that nothing is bound yet. */
class ArrivalsTests {

    private static Settings settings(boolean email, boolean register, Map<String, String> mapping) {
        return new Settings(
                "",
                "",
                "",
                "",
                List.of("openid"),
                "preferred_username",
                email,
                "name",
                register,
                "",
                "groups",
                mapping,
                List.of("RS256"),
                Duration.ofSeconds(60),
                "");
    }

    private static Stranger stranger(String issuer, String subject, @Nullable String login, @Nullable String email) {
        return new Stranger("https://" + issuer, subject, login, "某人", email, List.of("g1", "g2"));
    }

    private static String receive(TestDatabase database, Settings settings, Stranger stranger) {
        var bindings = new Bindings(database.get(JdbcClient.class), database.get(MovableClock.class));
        var registration = new Registration(
                settings,
                bindings,
                database.get(Congresses.class),
                database.get(JdbcClient.class),
                database.get(Accounts.class),
                database.get(People.class),
                database.get(Journal.class),
                database.get(Tenure.class));
        var arrivals = new Arrivals(
                settings,
                bindings,
                database.get(Accounts.class),
                registration,
                database.get(Joining.class),
                database.get(JdbcClient.class));
        return new TransactionTemplate(database.get(PlatformTransactionManager.class))
                .execute(status -> arrivals.receive(stranger));
    }

    private static void assertTurnedAway(Why why, ThrowingCallable arrival) {
        assertThatThrownBy(arrival)
                .isInstanceOfSatisfying(
                        NotLetIn.class, it -> assertThat(it.why()).isEqualTo(why));
    }

    private static Actor actor(TestDatabase database, String login) {
        return database.get(Accounts.class).actor(login, "10.0.0.1").orElseThrow();
    }

    private static void join(TestDatabase database, String issuer, String subject, String login) {
        database.get(Joining.class).join(actor(database, login), new Arrived("https://" + issuer, subject, login));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNameBindsNothingUntilTheOwnerJoinsItAndThenTheSubjectCounts(TestDatabase database) {
        Settings settings = settings(false, false, Map.of());
        for (int again = 0; again < 2; again++) {
            assertTurnedAway(Why.UNPROVED, () -> receive(database, settings, stranger("first", "s1", "water", null)));
        }
        join(database, "first", "s1", "water");
        assertThat(database.get(Journal.class)
                        .newest(Journal.congress("county"), Long.MAX_VALUE, 1)
                        .get(0))
                .returns("access.identity.bound", Entry::action)
                .returns("water", Entry::actor)
                .satisfies(it -> assertThat(it.data()).contains("https://first", "s1"));
        assertThat(database.get(JdbcClient.class)
                        .sql("select code from message where person = 'water' order by id desc fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .as("told like whatever an administrator binds")
                .isEqualTo("recovery.told.bind");

        assertThat(receive(database, settings, stranger("first", "s1", "renamed", null)))
                .as("whatever the person is called now")
                .isEqualTo("water");
        assertTurnedAway(Why.OTHER_SUBJECT, () -> receive(database, settings, stranger("first", "s2", "water", null)));
        assertThatThrownBy(() -> join(database, "first", "s2", "water")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> join(database, "first", "s1", "clerk"))
                .as("a person there is one account here")
                .isInstanceOf(Refused.class);
        assertTurnedAway(Why.UNPROVED, () -> receive(database, settings, stranger("second", "s2", "water", null)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobodyJoinsWhatIsNotHisOrAnAdministrators(TestDatabase database) {
        var joining = database.get(Joining.class);
        assertThatThrownBy(() -> joining.join(actor(database, "clerk"), new Arrived("https://tenth", "s1", "health")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> joining.join(actor(database, "sysadmin"), new Arrived("https://tenth", "s1", "sysadmin")))
                .isInstanceOf(Refused.class);
        joining.decline(actor(database, "clerk"), new Arrived("https://tenth", "s1", "clerk"));
        assertThat(database.get(Journal.class)
                        .newest(Journal.congress("county"), Long.MAX_VALUE, 1)
                        .get(0)
                        .action())
                .isEqualTo("access.identity.declined");
        assertThat(database.get(JdbcClient.class)
                        .sql("select count(*) from oidc_binding where issuer = 'https://tenth'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobodyUnknownAndNoAdministratorIsLetIn(TestDatabase database) {
        Settings settings = settings(true, false, Map.of());
        assertTurnedAway(Why.UNKNOWN, () -> receive(database, settings, stranger("third", "s1", "who", null)));
        assertTurnedAway(Why.UNKNOWN, () -> receive(database, settings, stranger("third", "s1", null, null)));
        String administrator = database.get(JdbcClient.class)
                .sql("""
                        select a.login from account a join post o on o.person = a.person
                        where o.post in ('sysadmin', 'secadmin', 'logadmin') order by a.login fetch first 1 rows only""")
                .query(String.class)
                .optional()
                .orElseGet(() -> administrator(database));
        assertTurnedAway(
                Why.ADMINISTRATOR, () -> receive(database, settings, stranger("third", "s1", administrator, null)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobodyCouldProveWhoseAnAccountWithoutAPasswordIs(TestDatabase database) {
        JdbcClient jdbc = database.get(JdbcClient.class);
        Settings settings = settings(false, false, Map.of());
        var template = new TransactionTemplate(database.get(PlatformTransactionManager.class));
        template.executeWithoutResult(status -> {
            jdbc.sql("update account set password = ? where login = 'health'")
                    .param(Login.NONE)
                    .update();
            assertTurnedAway(
                    Why.NEVER_OPENED, () -> receive(database, settings, stranger("sixth", "s1", "health", null)));
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoWillBeAnAdministratorIsBoundByHandToo(TestDatabase database) {
        JdbcClient jdbc = database.get(JdbcClient.class);
        Settings settings = settings(false, false, Map.of());
        var template = new TransactionTemplate(database.get(PlatformTransactionManager.class));
        template.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into post_proposal (congress, person, unit, post, from_on, proposed_by, proposed_at)
                            select p.congress, p.id, 'administration', 'logadmin', date '2099-01-01', 'oidc', current_timestamp
                            from person p join account a on a.person = p.id where a.login = 'health'""").update();
            assertTurnedAway(
                    Why.ADMINISTRATOR, () -> receive(database, settings, stranger("eighth", "s1", "health", null)));
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void noPostOfAClosedUnitIsProposed(TestDatabase database) {
        JdbcClient jdbc = database.get(JdbcClient.class);
        Settings settings = settings(false, true, Map.of("g1", "gone-unit/handler", "g2", "health/handler"));
        var template = new TransactionTemplate(database.get(PlatformTransactionManager.class));
        template.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into unit (id, congress, name, kind, organ, closed_on, closed_mark)
                            select 'gone-unit', congress, '已撤销的局', kind, organ, date '2026-01-01', 'gone-unit' from unit where id = 'health'""").update();
            assertTurnedAway(
                    Why.REGISTERED, () -> receive(database, settings, stranger("ninth", "s1", "sso-late", null)));
            assertThat(jdbc.sql("""
                            select o.unit || '/' || o.post from post_proposal o join account a on a.person = o.person
                            where a.login = 'sso-late'""").query(String.class).list()).containsExactly("health/handler");
            assertThat(jdbc.sql("select password from account where login = 'sso-late'")
                            .query(String.class)
                            .single())
                    .as("an account without a password, like any that waits for its right")
                    .isEqualTo(Login.NONE);
            status.setRollbackOnly();
        });
    }

    private static String administrator(TestDatabase database) {
        JdbcClient jdbc = database.get(JdbcClient.class);
        jdbc.sql(
                        "insert into person (id, congress, name) select 'sso-admin', congress, '管理员' from person where id = 'water'")
                .update();
        jdbc.sql("insert into account (login, person, password) values ('sso-admin', 'sso-admin', 'x')")
                .update();
        jdbc.sql(
                        "insert into post (person, unit, post) select 'sso-admin', unit, 'secadmin' from post where person = 'water'")
                .update();
        return "sso-admin";
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anAddressFindsAnAccountOnlyWhereItIsWantedAndNamesOne(TestDatabase database) {
        JdbcClient jdbc = database.get(JdbcClient.class);
        jdbc.sql("update person set email = 'W@county.example' where id = 'water'")
                .update();
        try {
            Stranger someone = stranger("fourth", "s1", "who", "w@county.example");
            assertTurnedAway(Why.UNKNOWN, () -> receive(database, settings(false, false, Map.of()), someone));
            assertTurnedAway(Why.UNPROVED, () -> receive(database, settings(true, false, Map.of()), someone));
            assertThat(jdbc.sql("select count(*) from oidc_binding where issuer = 'https://fourth'")
                            .query(Long.class)
                            .single())
                    .as("whoever wrote the address down here has not become its owner")
                    .isZero();

            jdbc.sql("update person set email = 'w@county.example' where id = 'clerk'")
                    .update();
            assertTurnedAway(
                    Why.UNKNOWN,
                    () -> receive(
                            database,
                            settings(true, false, Map.of()),
                            stranger("fourth", "s2", "who", "w@county.example")));
        } finally {
            jdbc.sql("update person set email = null where id in ('water', 'clerk')")
                    .update();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoIsRegisteredHasNoRightButProposals(TestDatabase database) {
        JdbcClient jdbc = database.get(JdbcClient.class);
        String unit = jdbc.sql("select unit from post where person = 'water'")
                .query(String.class)
                .single();
        Settings settings = settings(
                false, true, Map.of("g1", unit + "/handler", "g2", "no-such-unit/handler", "g3", unit + "/clerk"));
        // Committed, as the refusal keeps what was registered; the test's own transaction would undo it.
        var template = new TransactionTemplate(database.get(PlatformTransactionManager.class));
        template.executeWithoutResult(status -> {
            assertTurnedAway(
                    Why.REGISTERED, () -> receive(database, settings, stranger("fifth", "s1", "sso-newcomer", null)));
            assertThat(jdbc.sql("""
                            select o.unit || '/' || o.post from post_proposal o join account a on a.person = o.person
                            where a.login = 'sso-newcomer'""").query(String.class).list()).containsExactly(unit + "/handler");
            assertThat(database.get(Accounts.class).actor("sso-newcomer", null).map(Actor::login))
                    .isEmpty();
            assertTurnedAway(
                    Why.INACTIVE, () -> receive(database, settings, stranger("fifth", "s1", "sso-newcomer", null)));
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatGroupsMapToByNowIsAskedForOnce(TestDatabase database) {
        JdbcClient jdbc = database.get(JdbcClient.class);
        String unit = jdbc.sql("select unit from post where person = 'water'")
                .query(String.class)
                .single();
        var template = new TransactionTemplate(database.get(PlatformTransactionManager.class));
        template.executeWithoutResult(status -> {
            join(database, "sixth", "s6", "water");
            Stranger water = stranger("sixth", "s6", "water", null);
            assertThat(receive(database, settings(false, false, Map.of("g1", unit + "/handler")), water))
                    .isEqualTo("water");
            assertThat(proposals(jdbc)).as("he holds it").isEmpty();
            Settings more = settings(false, false, Map.of("g1", unit + "/handler", "g2", "health/handler"));
            receive(database, more, water);
            assertThat(proposals(jdbc)).containsExactly("health/handler");
            jdbc.sql("delete from post_proposal where person = 'water'").update();
            receive(database, more, water);
            assertThat(proposals(jdbc)).as("declined is declined").isEmpty();
            receive(database, settings(false, false, Map.of()), water);
            receive(database, more, water);
            assertThat(proposals(jdbc)).as("though it was gone for a while").isEmpty();
            assertThat(jdbc.sql("select count(*) from journal_entry where action = 'access.postsProposed'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            status.setRollbackOnly();
        });
    }

    private static List<String> proposals(JdbcClient jdbc) {
        return jdbc.sql("select unit || '/' || post from post_proposal where person = 'water' order by id")
                .query(String.class)
                .list();
    }
}
