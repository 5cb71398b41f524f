package org.bihuan.holiday.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Calendars;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.holiday.AnnounceHolidays;
import org.bihuan.holiday.Move;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Public holidays 节假日: the years that are known, and announcing or correcting one after seeing which due dates move. */
@Controller
@RequestMapping("/holidays")
class HolidaysPage {

    private final Calendars calendars;
    private final AnnounceHolidays announce;
    private final Forms forms;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    HolidaysPage(
            Calendars calendars, AnnounceHolidays announce, Forms forms, Sentences sentences, RefusedActs refusedActs) {
        this.calendars = calendars;
        this.announce = announce;
        this.forms = forms;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.READ_COMMON)
    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        int asked = year == null ? forms.today().getYear() : year;
        return page(actor, TypedYear.known(asked, calendars.current()), HttpStatus.OK);
    }

    private ModelAndView page(Actor actor, TypedYear typed, HttpStatus status) {
        WorkingCalendar calendar = calendars.current();
        var page = new ModelAndView("holiday/holidays", status);
        page.addObject("years", calendar.years());
        page.addObject("year", typed.year());
        page.addObject("published", calendar.published(typed.year()));
        page.addObject("notices", calendar.notices(typed.year()));
        page.addObject("days", calendar.holidays(typed.year()));
        page.addObject("typed", typed);
        page.addObject("mayAnnounce", Right.ANNOUNCE_HOLIDAYS.heldBy(actor));
        return page;
    }

    /** Shows which due dates an announcement moves, or enters it; what does not fit is said above what was typed. */
    @Needs(Right.ANNOUNCE_HOLIDAYS)
    @PostMapping
    ModelAndView announce(
            Actor actor,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String notices,
            @RequestParam(defaultValue = "") String enter,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes next) {
        TypedYear typed = TypedYear.typed(year, notices, sent);
        try {
            if (!enter.isEmpty()) {
                int moved = announce.announce(actor, typed.announcement()).size();
                next.addFlashAttribute("done", sentences.of("library.holidays.done", year, moved));
                return new ModelAndView("redirect:/holidays?year=" + year);
            }
            List<Move> moves = announce.preview(actor, typed.announcement());
            ModelAndView page = page(actor, typed, HttpStatus.OK);
            page.addObject("moves", moves);
            return page;
        } catch (Invalid invalid) {
            ModelAndView page = page(actor, typed, HttpStatus.BAD_REQUEST);
            page.addObject(
                    "errors",
                    invalid.errors().stream()
                            .map(it -> sentences.of(it.reason()))
                            .toList());
            return page;
        } catch (Refused refused) {
            ModelAndView page = page(actor, typed, HttpStatus.CONFLICT);
            page.addObject("errors", refusedActs.tell(request, refused));
            return page;
        }
    }
}
