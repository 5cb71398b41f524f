package org.bihuan.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mail to be sent, written in the transaction of what it tells of. Without a mail server nothing is written: news would
 * otherwise pile up and go out, old, on the day a server is named.
 */
@Component
class Outbox {

    private static final int LONGEST_SUBJECT = 120;

    private final JdbcClient jdbc;
    private final People people;
    private final Wording wording;
    private final ObjectProvider<JavaMailSender> sender;
    private final Locale language;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            People people,
            Wording wording,
            ObjectProvider<JavaMailSender> sender,
            @Value("${bihuan.mail.language:zh}") Locale language,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.wording = wording;
        this.sender = sender;
        this.language = language;
        this.clock = clock;
    }

    void post(String person, News news) {
        if (sender.getIfAvailable() != null) {
            people.email(person).ifPresent(address -> write(person, address, news));
        }
    }

    private void write(String person, String address, News news) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                        insert into mail (id, person, address, subject, body, created_at, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), person, address, subject(news), body(news), now, now)
                .update();
    }

    /** One line, whatever the title in it has. */
    private String subject(News news) {
        String text = wording.of(news.sentence(), language).replaceAll("\\s+", " ");
        int[] points = text.codePoints().limit(LONGEST_SUBJECT).toArray();
        return new String(points, 0, points.length);
    }

    private String body(News news) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(wording.of(news.sentence(), language), ""),
                                news.lines().stream().map(line -> "- " + wording.of(line, language))),
                        Stream.of(
                                "",
                                wording.of(
                                        News.of("notification.mail.footer", java.util.List.of(), null, null)
                                                .sentence(),
                                        language)))
                .collect(Collectors.joining("\n"));
    }
}
