package org.bihuan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.bihuan.TestCounty;
import org.bihuan.TestDatabase;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.factor.Telephone;
import org.bihuan.access.login.Logins;
import org.bihuan.access.password.Activation;
import org.bihuan.digest.Sha256;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Foundation;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database whose key is not in the key file is opened by nobody unawares, and without it only on purpose. */
@ExtendWith(OutputCaptureExtension.class)
class LostKeyTests {

    private static final String PHONE = "13812345678";

    @TempDir
    Path folder;

    private record Address(String url, String user) {

        ConfigurableApplicationContext program(Path home, String... more) {
            var arguments = new java.util.ArrayList<>(
                    List.of("--spring.datasource.url=" + url, "--spring.datasource.username=" + user));
            arguments.addAll(List.of(more));
            return TestDatabase.run(home, arguments);
        }

        /** For as long as no program runs: a file of H2 has one reader. */
        SingleConnectionDataSource alone() {
            return new SingleConnectionDataSource(url, user, "", true);
        }
    }

    private Path home(String name) {
        return folder.resolve(name);
    }

    private static Path key(Path home) {
        return home.resolve("keys/vault.key");
    }

    private String name(String home) {
        return Sha256.of(read(key(home(home)))).substring(0, 12);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theWholeStory(TestDatabase kind, CapturedOutput output) throws IOException {
        if (kind == TestDatabase.H2) {
            story(new Address("jdbc:h2:file:" + folder.resolve("story").toAbsolutePath(), "sa"), output);
            return;
        }
        try (var postgres = EmbeddedPostgres.start()) {
            story(new Address(postgres.getJdbcUrl("postgres", "postgres"), "postgres"), output);
        }
    }

    private void story(Address database, CapturedOutput output) throws IOException {
        String recovery = begun(database);
        withoutTheProgram(database);

        String was = name("first");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> database.program(home("second")))
                .withRootCauseInstanceOf(LostKey.class);
        assertThat(key(home("second"))).doesNotExist();
        assertThat(output).contains("没有密钥文件 " + key(home("second")), "--bihuan.vault.give-up=" + was);

        try (var program = database.program(home("second"), "--bihuan.vault.give-up=" + was)) {
            told(program, was, output);
            var factors = program.getBean(SecondFactors.class);
            var clerk = program.getBean(Logins.class).find("clerk").orElseThrow();
            assertThat(factors.take(clerk, recovery, null))
                    .as("a recovery code")
                    .isTrue();
            assertThat(factors.waiting("office")).as("begun with the lost key").isEmpty();
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> program.getBean(Activation.class).complete("council"))
                    .withMessageContaining("access.half.unreadable");
            var phone = program.getBean(JdbcClient.class)
                    .sql("select phone from person where id = 'clerk'")
                    .query(String.class)
                    .single();
            assertThat(program.getBean(Personal.class).shown(java.util.Map.of("phone", phone), true))
                    .containsEntry("phone", "****");
        }
        // The setting that was left where it stood gives up no other key.
        try (var alone = database.alone()) {
            assertThat(new KeyAtStart(alone, home("second"), was, Clock.systemUTC()).givenUp())
                    .isFalse();
            refused(alone, "first", was, name("second"), true);
            refused(alone, "third", was, name("second"), false);
        }
    }

    /** A first start, and what it seals; a recovery code. */
    private String begun(Address database) {
        try (var program = database.program(home("first"))) {
            program.getBean(Foundation.class).found(TestCounty.charter());
            var factors = program.getBean(SecondFactors.class);
            var clerk = program.getBean(Logins.class).find("clerk").orElseThrow();
            factors.begin("clerk");
            String secret = factors.waiting("clerk").orElseThrow();
            Instant now = program.getBean(Clock.class).instant();
            String recovery = factors.confirm(clerk, Telephone.code(secret, now), null, null)
                    .get(0);
            factors.begin("office");
            program.getBean(Activation.class).founding("council", TestCounty.CONGRESS);
            assertThat(factors.waiting("office")).isPresent();
            program.getBean(JdbcClient.class)
                    .sql("update person set phone = ? where id = 'clerk'")
                    .param(program.getBean(Personal.class).sealed(PHONE))
                    .update();
            return recovery;
        }
    }

    /** What each start finds, asked without the rest of the program. */
    private void withoutTheProgram(Address database) {
        String was = name("first");
        KeyFile.in(home("other").resolve("keys"));
        try (var alone = database.alone()) {
            assertThat(new KeyAtStart(alone, home("first"), "", Clock.systemUTC()).givenUp())
                    .isFalse();
            refused(alone, "none", "", was, false);
            refused(alone, "none", "yes", was, false);
            refused(alone, "other", "", was, true);

            // As a program left it that wrote down no key.
            var jdbc = JdbcClient.create(alone);
            String print =
                    jdbc.sql("select print from vault_key").query(String.class).single();
            jdbc.sql("delete from vault_key").update();
            assertThat(new KeyAtStart(alone, home("first"), "", Clock.systemUTC()).givenUp())
                    .isFalse();
            refused(alone, "none", "", "unknown", false);
            refused(alone, "other", was, "unknown", true);
            jdbc.sql("insert into vault_key (print) values (?)").param(print).update();
        }
    }

    private void refused(DataSource database, String home, String setting, String wanted, boolean another) {
        boolean there = Files.exists(key(home(home)));
        assertThatExceptionOfType(LostKey.class)
                .isThrownBy(() -> new KeyAtStart(database, home(home), setting, Clock.systemUTC()))
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo(wanted);
                    assertThat(it.another()).isEqualTo(another);
                    var analysis = Objects.requireNonNull(new LostKeyAnalyzer().analyze(it));
                    assertThat(analysis.getDescription())
                            .contains(key(home(home)).toString(), another ? "另一把密钥" : "没有密钥文件")
                            .contains(another ? "holds another key" : "is missing");
                    assertThat(analysis.getAction())
                            .contains("--bihuan.vault.give-up=" + wanted, "放回", "Put your copy", "电话", "telephone");
                });
        assertThat(Files.exists(key(home(home)))).as("nothing was made").isEqualTo(there);
    }

    /** In the log, and in the chain of the installation and of each congress. */
    private void told(ConfigurableApplicationContext program, String was, CapturedOutput output) {
        assertThat(output).contains("The key " + was + " of the vault was given up by bihuan.vault.give-up");
        assertThat(program.getBean(JdbcClient.class)
                        .sql("select since from vault_key")
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(program.getBean(Clock.class).instant().atOffset(ZoneOffset.UTC));
        var journal = program.getBean(Journal.class);
        for (String chain : List.of("system", Journal.congress(TestCounty.CONGRESS))) {
            assertThat(journal.newest(chain, "access.keyGivenUp", Long.MAX_VALUE, 5))
                    .as(chain)
                    .singleElement()
                    .satisfies(it -> assertThat(it.data())
                            .contains("\"lostKey\":\"" + was, "\"nextKey\":\"" + name("second"))
                            .contains("\"secondFactors\":2", "\"halves\":1", "\"numbers\":1"));
        }
    }

    @Test
    void anEmptyDatabaseGetsItsKeyMade() {
        try (var empty = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true)) {
            assertThat(new KeyAtStart(empty, home("new"), "", Clock.systemUTC()).givenUp())
                    .isFalse();
            assertThat(key(home("new"))).exists();
        }
    }
}
