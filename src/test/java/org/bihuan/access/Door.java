package org.bihuan.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.MovableClock;
import org.bihuan.access.login.AccountState;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Foundation;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two congresses, a few accounts, a clock that can be moved, a count of the hashes that were compared, and accounts that can be closed. */
@TestConfiguration(proxyBeanMethods = false)
class Door {

    static final String PASSWORD = "Kite-runs-over-9-hills";

    /** Counts how often a password is held against a hash. */
    static final class Counting implements PasswordEncoder {

        final AtomicInteger compared = new AtomicInteger();
        private final PasswordEncoder real;

        Counting(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public String encode(CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared.incrementAndGet();
            return real.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return real.upgradeEncoding(hash);
        }
    }

    /** What the registers of staff would say. */
    static final class Closed implements AccountState {

        final Set<String> logins = ConcurrentHashMap.newKeySet();

        @Override
        public boolean open(String login) {
            return !logins.contains(login);
        }
    }

    @Bean
    @Primary
    Counting counting(@Qualifier("passwordEncoder") PasswordEncoder real) {
        return new Counting(real);
    }

    @Bean
    Closed closed() {
        return new Closed();
    }

    @Bean
    @Primary
    MovableClock doorClock() {
        return new MovableClock();
    }

    @Bean
    Kit kit(
            JdbcClient jdbc,
            Journal journal,
            MovableClock clock,
            Closed closed,
            Counting counting,
            Environment environment) {
        return new Kit(jdbc, journal, clock, closed, counting, environment);
    }

    @Bean
    SmartLifecycle founding(Congresses congresses, Foundation foundation, JdbcClient jdbc) {
        return new SmartLifecycle() {
            private boolean founded;

            @Override
            public void start() {
                if (!congresses.any()) {
                    foundation.found(charter());
                    jdbc.sql("insert into congress (id, name, code, level, preset, demo)"
                                    + " values ('other', '乙县人大常委会', '乙人', 'county', 'default', false)")
                            .update();
                    jdbc.sql("insert into person (id, congress, name) values ('stranger', 'other', '外人')")
                            .update();
                    jdbc.sql("insert into account (login, person, password) values ('stranger', 'stranger', '!')")
                            .update();
                }
                founded = true;
            }

            @Override
            public void stop() {
                founded = false;
            }

            @Override
            public boolean isRunning() {
                return founded;
            }

            @Override
            public int getPhase() {
                return 0;
            }
        };
    }

    private static Foundation.Charter charter() {
        return new Foundation.Charter(
                new Congress("jiaxian", "甲县人大常委会", "甲人", "county", "default", false),
                List.of(
                        new Foundation.UnitCharter("gongwei", "监督工委", "committee", null, false, null),
                        new Foundation.UnitCharter("guanli", "系统管理", "administration", null, false, null)),
                List.of(
                        account("jingban", "经办", "gongwei/clerk"),
                        account("fuzeren", "负责人", "gongwei/head"),
                        account("xitong", "系统管理员", "guanli/sysadmin"),
                        account("anquan2", "另一安全管理员", "guanli/secadmin"),
                        account("anquan", "安全管理员", "guanli/secadmin")));
    }

    private static Foundation.AccountCharter account(String login, String name, String post) {
        return new Foundation.AccountCharter(login, name, PASSWORD, List.of(post));
    }

    /** What the tests do with it. */
    static final class Kit {

        private final JdbcClient jdbc;
        private final Journal journal;
        final MovableClock clock;
        final Closed closed;
        final Counting counting;
        private final Environment environment;

        Kit(
                JdbcClient jdbc,
                Journal journal,
                MovableClock clock,
                Closed closed,
                Counting counting,
                Environment environment) {
            this.jdbc = jdbc;
            this.journal = journal;
            this.clock = clock;
            this.closed = closed;
            this.counting = counting;
            this.environment = environment;
        }

        /** As if the secret of an account's second factor stood there in other writing. */
        void secret(String login, String sealed) {
            jdbc.sql("update second_factor set secret = ? where login = ?")
                    .params(sealed, login)
                    .update();
        }

        /** As after the founding, at any time. */
        void begin() {
            for (String table : List.of(
                    "failed_login",
                    "turned_away",
                    "account_session",
                    "second_factor",
                    "recovery_code",
                    "activation_code",
                    "recovery_proposal",
                    "password_history",
                    "api_token")) {
                jdbc.sql("delete from " + table).update();
            }
            closed.logins.clear();
            jdbc.sql("update account set password = ?, password_at = ? where login <> 'stranger'")
                    .params(counting.encode(PASSWORD), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            counting.compared.set(0);
        }

        Browser browser() {
            return new Browser(Integer.parseInt(environment.getRequiredProperty("local.server.port")));
        }

        void letPass(Duration time) {
            clock.letPass(time);
        }

        Instant now() {
            return clock.instant();
        }

        /** The newest entries of the chain of the first congress. */
        List<Entry> entries(int number) {
            return journal.newest(Journal.congress("jiaxian"), Long.MAX_VALUE, number);
        }

        /** How many entries a chain has. */
        long length(String chain) {
            List<Entry> newest = journal.newest(chain, Long.MAX_VALUE, 1);
            return newest.isEmpty() ? 0 : newest.get(0).seq();
        }

        List<Entry> newest(String chain, int number) {
            return journal.newest(chain, Long.MAX_VALUE, number);
        }

        Map<String, Object> session(String login) {
            return jdbc.sql("select * from account_session where login = ? order by id desc fetch first 1 rows only")
                    .param(login)
                    .query()
                    .singleRow();
        }

        Set<String> stored(String sql, Object... parameters) {
            return new HashSet<>(
                    jdbc.sql(sql).params(parameters).query(String.class).list());
        }

        void change(String sql, Object... parameters) {
            jdbc.sql(sql).params(parameters).update();
        }
    }
}
