package org.bihuan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what lies in the outbox, mail by mail, each in a transaction of its own that holds only the mail's row: several nodes
 * take different mails. Whoever stops between sending and writing that down sends the same mail again, under the same
 * Message-ID.
 */
@Component
public class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private static final String FROM = "bihuan.mail.from";
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(6);
    /** Two days, all delays together. */
    private static final int MOST_ATTEMPTS = 15;

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> sender;
    private final TransactionTemplate alone;
    private final String from;
    private final String domain;
    private final Clock clock;

    Postman(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> sender,
            PlatformTransactionManager transactions,
            @Value("${" + FROM + ":bihuan@localhost}") String from,
            Clock clock) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.alone = new TransactionTemplate(transactions);
        this.from = from;
        this.domain = domain(from);
        this.clock = clock;
    }

    private static String domain(String from) {
        try {
            var address = new InternetAddress(from, true).getAddress();
            return address.substring(address.lastIndexOf('@') + 1);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException(
                    FROM + ": an address such as bihuan@county.example is needed, not \"" + from + "\"", wrong);
        }
    }

    private record Mail(String id, String address, String subject, String body, int attempts) {}

    /**
     * Sends what is due. The first mail that fails, whyever, ends the round: most likely the server is away, and the next round begins
     * with another mail.
     *
     * @return how many were sent
     */
    public int deliver() {
        JavaMailSender server = sender.getIfAvailable();
        int sent = 0;
        while (server != null && Boolean.TRUE.equals(alone.execute(status -> one(server)))) {
            sent++;
        }
        return sent;
    }

    private boolean one(JavaMailSender server) {
        Optional<Mail> next =
                jdbc.sql("""
                        select id, address, subject, body, attempts from mail where next_attempt_at <= ?
                        order by next_attempt_at, id fetch first 1 row only for update skip locked""").param(now()).query(Rows.of(Mail.class)).optional();
        if (next.isEmpty()) {
            return false;
        }
        Mail mail = next.get();
        try {
            server.send(written(server, mail));
        } catch (RuntimeException | MessagingException failed) {
            boolean over = mail.attempts() + 1 >= MOST_ATTEMPTS;
            log.warn(
                    "mail {} was not sent ({}. attempt{}): {}",
                    mail.id(),
                    mail.attempts() + 1,
                    over ? ", the last" : "",
                    String.valueOf(failed.getMessage()).replaceAll("[^\\s<>:;,]+@[^\\s<>:;,]+|\\p{Cc}+", "*"));
            done(mail, over ? null : now().plus(delay(mail.attempts())), String.valueOf(failed.getMessage()));
            return false;
        }
        done(mail, null, null);
        return true;
    }

    private MimeMessage written(JavaMailSender server, Mail mail) throws MessagingException {
        MimeMessage mime = server.createMimeMessage();
        var helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.address());
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        helper.setSentDate(Date.from(clock.instant()));
        mime.setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
        // RFC 3834: nobody's absence notice answers it.
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    private void done(Mail mail, @Nullable OffsetDateTime again, @Nullable String error) {
        String brief = error == null || error.length() <= 500 ? error : error.substring(0, 500);
        jdbc.sql(
                        "update mail set attempts = attempts + 1, next_attempt_at = ?, last_error = ?, sent_at = ? where id = ?")
                .params(again, brief, error == null ? now() : null, mail.id())
                .update();
    }

    /** Doubled each time. */
    private static Duration delay(int attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts, 10));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
