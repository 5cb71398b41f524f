package org.bihuan.paper;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives papers their numbers 文号, each series and year without a gap. A number is taken in the transaction of the act that issues
 * the paper: if that fails, it was never given.
 */
@Component
public class Numbering {

    private final NumberRegister register;
    private final Congresses congresses;
    private final Forms forms;

    Numbering(NumberRegister register, Congresses congresses, Forms forms) {
        this.register = register;
        this.congresses = congresses;
        this.forms = forms;
    }

    /** The number that is next today, as it is suggested; somebody else may be faster. */
    public String next(String congress, String matter, Series series) {
        int year = forms.today().getYear();
        NumberPattern pattern = pattern(congress, matter, series);
        int place = register.reached(congress, series, year) + 1;
        while (given(congress, series, pattern, year, place)) {
            place++;
        }
        return pattern.format(year, place);
    }

    private boolean given(String congress, Series series, NumberPattern pattern, int year, int place) {
        return register.at(congress, series, year, place).isPresent()
                || register.borneBy(congress, pattern.format(year, place)).isPresent();
    }

    /**
     * Takes the number somebody has entered for a paper. One that is not made by the pattern stands beside the series; one that is
     * ahead of it is kept, and passed over when the series comes there.
     *
     * @throws Refused if another paper has the number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Submission it, Series series, String typed) {
        String congress = it.actor().congress();
        var paper = Bearer.of(it.matter(), it.problem());
        NumberPattern pattern = pattern(congress, it.matter(), series);
        Optional<NumberPattern.Place> place = pattern.read(typed);
        if (place.isEmpty()) {
            register.add(
                    congress,
                    series,
                    it.today().getYear(),
                    null,
                    typed,
                    paper,
                    it.actor().person(),
                    it.today());
            return;
        }
        int year = place.get().year();
        int reached = register.lock(congress, series, year);
        Optional<NumberRegister.Given> given =
                register.at(congress, series, year, place.get().place());
        if (given.isPresent()) {
            if (given.get().bearer().equals(paper)) {
                return;
            }
            throw taken(typed, given.get().title(), next(congress, it.matter(), series));
        }
        Optional<String> bearer = register.borneBy(congress, typed).filter(matter -> !matter.equals(it.matter()));
        if (bearer.isPresent()) {
            throw taken(typed, bearer.get(), next(congress, it.matter(), series));
        }
        register.add(
                congress,
                series,
                year,
                place.get().place(),
                typed,
                paper,
                it.actor().person(),
                it.today());
        goOn(congress, series, pattern, year, reached, it.today());
    }

    private static Refused taken(String number, String by, String next) {
        return new Refused(java.util.List.of(Reason.of("papers.number.taken", number, by, next)));
    }

    /** Takes the next number of the year. */
    @Transactional(propagation = Propagation.MANDATORY)
    String takeNext(Actor actor, Bearer paper, Series series) {
        LocalDate today = forms.today();
        int year = today.getYear();
        NumberPattern pattern = pattern(actor.congress(), paper.matter(), series);
        int reached = register.lock(actor.congress(), series, year);
        int place = goOn(actor.congress(), series, pattern, year, reached, today) + 1;
        String number = pattern.format(year, place);
        register.add(actor.congress(), series, year, place, number, paper, actor.person(), today);
        goOn(actor.congress(), series, pattern, year, place - 1, today);
        return number;
    }

    /** Goes on over all that is given already; what a paper had before the register was kept is entered on the way. */
    private int goOn(String congress, Series series, NumberPattern pattern, int year, int reached, LocalDate today) {
        int last = reached;
        while (true) {
            int place = last + 1;
            String number = pattern.format(year, place);
            if (register.at(congress, series, year, place).isEmpty()) {
                Optional<String> bearer = register.borneBy(congress, number);
                if (bearer.isEmpty()) {
                    break;
                }
                register.add(congress, series, year, place, number, Bearer.of(bearer.get(), null), null, today);
            }
            last = place;
        }
        if (last != reached) {
            register.reach(congress, series, year, last);
        }
        return last;
    }

    private NumberPattern pattern(String congress, String matter, Series series) {
        return new NumberPattern(
                forms.rulesOf(matter).text(series.parameter()),
                congresses.get(congress).code());
    }
}
