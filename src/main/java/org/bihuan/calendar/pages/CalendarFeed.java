package org.bihuan.calendar.pages;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.Duration;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bihuan.api.Sentences;
import org.bihuan.calendar.Agenda;
import org.bihuan.calendar.AgendaDay;
import org.bihuan.calendar.Dated;
import org.bihuan.calendar.Feeds;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Open;
import org.bihuan.problem.Ledger;
import org.bihuan.refusal.Missing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A person's calendar for calendar programs (RFC 5545): titles and days, and an address that asks for a login. */
@Controller
class CalendarFeed {

    /** Characters of a line: 75 bytes are allowed (RFC 5545, 3.1), the library counts characters, and a Chinese one has three. */
    private static final int LINE = 25;

    private static final int PAST = 31;
    private static final int AHEAD = 366;

    /** Entries of a day; what it has besides is one more. */
    private static final int OF_A_DAY = 20;

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar; charset=UTF-8");

    private final Feeds feeds;
    private final Agenda agenda;
    private final Ledger ledger;
    private final Sentences sentences;
    private final Clock clock;

    CalendarFeed(Feeds feeds, Agenda agenda, Ledger ledger, Sentences sentences, Clock clock) {
        this.feeds = feeds;
        this.agenda = agenda;
        this.ledger = ledger;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Open("A calendar program has no session: the secret in the address lets it in, and what it reads goes by its"
            + " owner's present rights.")
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret, HttpServletRequest request) throws IOException {
        Actor owner = feeds.owner(secret, request.getRemoteAddr()).orElseThrow(() -> new Missing("calendar"));
        LocalDate today = ledger.today();
        var calendar = new ICalendar();
        calendar.setProductId("-//Bihuan//Calendar//ZH");
        calendar.setExperimentalProperty("X-WR-CALNAME", sentences.of("figures.calendar.feed.name", owner.name()));
        calendar.setRefreshInterval(Duration.builder().hours(6).build());
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        for (AgendaDay day : agenda.days(owner, today.minusDays(PAST), today.plusDays(AHEAD), OF_A_DAY)) {
            day.first(OF_A_DAY).forEach(it -> calendar.addEvent(event(it, owner.congress(), base)));
            more(day).ifPresent(it -> calendar.addEvent(event(it, owner.congress(), base)));
        }
        return ResponseEntity.ok().contentType(CALENDAR).body(written(calendar));
    }

    private static String written(ICalendar calendar) throws IOException {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        }
        return text.toString();
    }

    /** One entry for all that a full day has besides; it leads to the longest list of them. */
    private Optional<Dated> more(AgendaDay day) {
        List<AgendaDay.More> beside = day.beside(OF_A_DAY);
        long count = beside.stream().mapToLong(AgendaDay.More::count).sum();
        return beside.stream()
                .max(Comparator.comparingLong(AgendaDay.More::count))
                .map(it -> new Dated(
                        "more-" + day.day(),
                        day.day(),
                        it.kind(),
                        sentences.of("figures.calendar.more", count),
                        null,
                        it.path()));
    }

    private VEvent event(Dated it, String congress, String base) {
        var event = new VEvent();
        event.setUid(it.id() + "@" + congress + ".bihuan");
        event.setDateTimeStamp(Date.from(clock.instant()));
        // A day without a time is written in the machine's zone, so it is begun there.
        event.setDateStart(
                Date.from(it.day().atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
        String kind = sentences.of("figures.calendar.kind." + it.kind().word());
        event.setSummary(it.task() == null ? kind + " " + it.title() : kind + " " + it.task() + " " + it.title());
        event.setUrl(base + it.path());
        event.setStatus(Status.confirmed());
        event.setTransparency(true);
        return event;
    }
}
