package org.bihuan.holiday;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bihuan.deadline.Calendars;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The general office enters a year's public holidays when the State Council announces them, or corrects them; running due
 * dates follow. The calendar belongs to the installation, for the notice holds for the whole country: the congress on top of the tree
 * announces it, and each congress is shown, and keeps in its journal, what moved in its own matters.
 */
@Service
public class AnnounceHolidays {

    private final Calendars calendars;
    private final Recount recount;
    private final Journal journal;
    private final Congresses congresses;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnnounceHolidays(
            Calendars calendars,
            Recount recount,
            Journal journal,
            Congresses congresses,
            JdbcClient jdbc,
            Clock clock) {
        this.calendars = calendars;
        this.recount = recount;
        this.journal = journal;
        this.congresses = congresses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A year as its notices have it.
     *
     * @param notices titles of the notices
     * @param days by festival the spans of {@code rest} and {@code work}, as in the holiday file
     */
    public record Announcement(
            int year, @Nullable Object notices, @Nullable Object days) {}

    /**
     * Which running due dates the announcement would move.
     *
     * @throws Invalid naming entry and reason
     * @throws Forbidden unless the actor is of the general office of the congress on top
     */
    @Transactional(readOnly = true)
    public List<Move> preview(Actor actor, Announcement it) {
        return own(actor, recount.preview(new Deadlines(read(actor, it))));
    }

    /**
     * Keeps the year and moves running due dates, which are written down with old and new date in the journal of each matter
     * and in the congress's. Announcing what is in force already moves only what does not count by it yet.
     *
     * @throws Invalid naming entry and reason
     * @throws Forbidden unless the actor is of the general office
     */
    @Transactional
    public List<Move> announce(Actor actor, Announcement it) {
        WorkingCalendar calendar = read(actor, it);
        // Whoever computes a date holds the matter's row: he is finished and seen here, or waits and counts by the new
        // days.
        jdbc.sql("select id from matter where state = 'open' order by id for update")
                .query(String.class)
                .list();
        boolean news = !same(it.year(), calendar, calendars.current());
        if (news) {
            calendars.announce(actor.person(), it.year(), it.notices(), it.days(), clock.instant());
        }
        List<Move> moves = recount.move(new Deadlines(calendar));
        if (news || !moves.isEmpty()) {
            write(actor, it, calendar, moves);
        }
        return own(actor, moves);
    }

    private static List<Move> own(Actor actor, List<Move> moves) {
        return moves.stream()
                .filter(move -> move.congress().equals(actor.congress()))
                .toList();
    }

    private WorkingCalendar read(Actor actor, Announcement it) {
        Right.ANNOUNCE_HOLIDAYS.demand(actor);
        if (congresses.get(actor.congress()).parent() != null) {
            throw Forbidden.because("deadline.holidays.top");
        }
        return calendars.with(it.year(), it.notices(), it.days());
    }

    private static boolean same(int year, WorkingCalendar one, WorkingCalendar other) {
        return one.notices(year).equals(other.notices(year)) && one.days().equals(other.days());
    }

    private void write(Actor actor, Announcement it, WorkingCalendar calendar, List<Move> moves) {
        List<String> notices = calendar.notices(it.year());
        var byMatter = new TreeMap<String, List<Map<String, String>>>();
        moves.forEach(move -> byMatter.computeIfAbsent(move.matter(), matter -> new ArrayList<>())
                .add(move.written()));
        byMatter.forEach((matter, moved) -> journal.append(
                matter,
                note(actor, "holidays.moved", matter, Map.of("year", it.year(), "notices", notices, "moved", moved))));
        var concerned = new TreeSet<>(Set.of(actor.congress()));
        moves.forEach(move -> concerned.add(move.congress()));
        concerned.forEach(congress -> announced(
                congress,
                actor,
                it,
                calendar,
                moves.stream().filter(move -> move.congress().equals(congress)).toList()));
    }

    private void announced(String congress, Actor actor, Announcement it, WorkingCalendar calendar, List<Move> moves) {
        var data = new LinkedHashMap<String, Object>();
        data.put("year", it.year());
        data.put("notices", calendar.notices(it.year()));
        data.put(
                "days",
                calendar.holidays(it.year()).stream()
                        .map(day -> day.date() + (day.working() ? " work" : " rest"))
                        .toList());
        data.put("moved", moves.stream().map(Move::written).toList());
        journal.append(Journal.congress(congress), note(actor, "holidays.announced", String.valueOf(it.year()), data));
    }

    private static Note note(Actor actor, String action, String subject, Map<String, ?> data) {
        return Note.by(actor.holding(Right.ANNOUNCE_HOLIDAYS.posts()), action, subject, data);
    }
}
