package org.bihuan.holiday.api;

import java.util.List;
import java.util.Map;
import org.bihuan.holiday.AnnounceHolidays;
import org.bihuan.holiday.AnnounceHolidays.Announcement;
import org.bihuan.holiday.Move;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A year's public holidays: what announcing them would move, and announcing them. */
@RestController
@RequestMapping("/api/v1/holidays")
class AnnouncementResource {

    private final AnnounceHolidays announceHolidays;

    AnnouncementResource(AnnounceHolidays announceHolidays) {
        this.announceHolidays = announceHolidays;
    }

    /** A year as its notices have it, in the terms of the holiday file. */
    record Body(
            @Nullable Integer year,
            @Nullable Object notices,
            @Nullable Map<String, @Nullable Object> days) {}

    /** Due dates that move. */
    record Moved(int year, int count, List<Move> moves) {}

    @Needs(Right.ANNOUNCE_HOLIDAYS)
    @PostMapping("/preview")
    Moved preview(Actor actor, @RequestBody Body body) {
        if (body.year() == null) {
            throw Invalid.field("year", "form.required");
        }
        return answer(body.year(), announceHolidays.preview(actor, announcement(body.year(), body)));
    }

    @Needs(Right.ANNOUNCE_HOLIDAYS)
    @PutMapping("/{year}")
    Moved announce(Actor actor, @PathVariable int year, @RequestBody Body body) {
        if (body.year() != null && body.year() != year) {
            throw Invalid.field(
                    "year", "deadline.holidays.otherYear", String.valueOf(body.year()), String.valueOf(year));
        }
        return answer(year, announceHolidays.announce(actor, announcement(year, body)));
    }

    private static Announcement announcement(int year, Body body) {
        return new Announcement(year, body.notices(), body.days());
    }

    private static Moved answer(int year, List<Move> moves) {
        return new Moved(year, moves.size(), moves);
    }
}
