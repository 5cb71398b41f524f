package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bihuan.MovableClock;
import org.bihuan.TestCounty;
import org.bihuan.TestDatabase;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Foundation;
import org.bihuan.reminder.DailySweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail through a real SMTP server: one digest a day, a server that is away, a crash at the worst moment. */
@ParameterizedClass
@EnumSource
class MailTests {

    private final TestDatabase kind;

    @TempDir
    private Path home;

    private GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext program;
    private int port;

    MailTests(TestDatabase kind) {
        this.kind = kind;
    }

    private void start() throws IOException {
        server.start();
        port = server.getSmtp().getPort();
        String url = "jdbc:h2:mem:mail-" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1";
        String user = "sa";
        if (kind == TestDatabase.POSTGRESQL) {
            postgres = EmbeddedPostgres.start();
            url = postgres.getJdbcUrl("postgres", "postgres");
            user = "postgres";
        }
        program = TestDatabase.run(
                home,
                List.of(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + port,
                        "--bihuan.mail.from=bihuan@shili.example"));
        program.getBean(Foundation.class).found(TestCounty.charter());
        jdbc().sql("update person set email = id || '@shili.example' where id <> 'committee'")
                .update();
    }

    @AfterEach
    void stop() throws IOException {
        program.close();
        server.stop();
        if (postgres != null) {
            postgres.close();
        }
    }

    private JdbcClient jdbc() {
        return program.getBean(JdbcClient.class);
    }

    private int deliver() {
        return program.getBean(Postman.class).deliver();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
    }

    private void tell(String... people) {
        transaction()
                .executeWithoutResult(status -> program.getBean(Messages.class)
                        .tell(
                                List.of(people),
                                News.of("notification.urged", List.of("某clerk", "水质\n超标", "请抓紧"), null, null),
                                List.of("mail")));
    }

    private List<String> addressees() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailTests::to)
                .sorted()
                .toList();
    }

    private List<String> ids() {
        return Arrays.stream(server.getReceivedMessages()).map(MailTests::id).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private long waiting() {
        return jdbc().sql("select count(*) from mail where next_attempt_at is not null")
                .query(Long.class)
                .single();
    }

    private void propose() {
        StartMatter start = program.getBean(StartMatter.class);
        start.start(
                program.getBean(Accounts.class).actor("clerk", null).orElseThrow(),
                "supervision",
                "饮用水安全监督",
                Map.of("source", "lawEnforcement", "hostCommittee", "supervision", "organ", "government"));
    }

    @Test
    void oneDigestForEachPersonAndDay() throws Exception {
        start();
        propose();
        propose();
        DailySweep.Swept swept = program.getBean(DailySweep.class).run();
        assertThat(swept.digests()).isPositive();
        assertThat(server.getReceivedMessages())
                .as("nothing goes out before the postman")
                .isEmpty();
        deliver();
        program.getBean(DailySweep.class).run();
        deliver();
        assertThat(addressees()).isNotEmpty().doesNotHaveDuplicates().doesNotContain("committee@shili.example");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).contains("2 件事项请留意");
        assertThat(mail.getContent().toString()).contains("饮用水安全监督").contains("请勿回复");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("bihuan@shili.example");
        int first = server.getReceivedMessages().length;
        program.getBean(MovableClock.class).letPass(Period.ofDays(1));
        program.getBean(DailySweep.class).run();
        deliver();
        assertThat(server.getReceivedMessages()).as("a day without news").hasSize(first);
    }

    @Test
    void aServerThatIsAwayGetsItLaterAndOnce() throws Exception {
        start();
        server.stop();
        tell("water", "health");
        assertThat(deliver()).isZero();
        assertThat(jdbc().sql("select last_error from mail where attempts = 1")
                        .query(String.class)
                        .single())
                .isNotBlank();
        assertThat(waiting()).isEqualTo(2);

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        assertThat(deliver()).as("the one that failed waits its minute").isEqualTo(1);
        program.getBean(MovableClock.class).letPass(Period.ofDays(1));
        assertThat(deliver()).isEqualTo(1);
        assertThat(deliver()).isZero();
        assertThat(addressees()).containsExactly("health@shili.example", "water@shili.example");
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("<[0-9a-f-]{36}@shili\\.example>"));
        assertThat(waiting()).isZero();
    }

    @Test
    void aMailThatCannotBeWrittenWaitsItsTurnLikeOneThatCannotBeSent() throws Exception {
        start();
        tell("water", "health");
        var broken = new JavaMailSenderImpl() {
            @Override
            public MimeMessage createMimeMessage() {
                throw new IllegalStateException("no such letter");
            }
        };
        assertThat(postman("bihuan@shili.example", broken).deliver()).isZero();
        assertThat(jdbc().sql("select last_error from mail where attempts = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("no such letter");
        assertThat(deliver()).as("the other is not held up").isEqualTo(1);
    }

    @Test
    void whoTheMailIsFromIsLookedAtBeforeTheFirst() throws Exception {
        start();
        for (String wrong : List.of("bihuan", "", "bihuan@", "a@b, c@d")) {
            assertThatThrownBy(() -> postman(wrong, new JavaMailSenderImpl()))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("bihuan.mail.from");
        }
        tell("water");
        assertThat(postman("闭环 <bihuan@shili.example>", program.getBean(JavaMailSender.class))
                        .deliver())
                .isEqualTo(1);
        assertThat(ids()).singleElement().asString().matches("<[0-9a-f-]{36}@shili\\.example>");
    }

    private Postman postman(String from, JavaMailSender sender) {
        return new Postman(
                jdbc(),
                new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class),
                program.getBean(PlatformTransactionManager.class),
                from,
                program.getBean(MovableClock.class));
    }

    @Test
    void aCrashAfterSendingRepeatsTheMailUnderItsId() throws Exception {
        start();
        tell("water");
        transaction().executeWithoutResult(status -> {
            assertThat(deliver()).isEqualTo(1);
            // As if the program had died before it could write down that the mail was sent.
            status.setRollbackOnly();
        });
        assertThat(waiting()).isEqualTo(1);
        assertThat(deliver()).isEqualTo(1);
        assertThat(deliver()).isZero();
        assertThat(ids()).hasSize(2);
        assertThat(ids().get(0)).isEqualTo(ids().get(1));
    }

    @Test
    void whatWasRolledBackIsNotSentAndTwoPostmenDoNotSendTwice() throws Exception {
        start();
        transaction().executeWithoutResult(status -> {
            program.getBean(Messages.class)
                    .tell(
                            List.of("water"),
                            News.of("notification.urged", List.of("甲", "乙", "丙"), null, null),
                            List.of("mail"));
            status.setRollbackOnly();
        });
        assertThat(deliver()).isZero();
        for (int i = 0; i < 10; i++) {
            tell("water", "health");
        }
        var other = CompletableFuture.supplyAsync(this::deliver);
        int mine = deliver();
        assertThat(mine + other.get() + deliver()).isEqualTo(20);
        assertThat(ids()).hasSize(20).doesNotHaveDuplicates();
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("某clerk催办“水质 超标”：请抓紧");
    }
}
