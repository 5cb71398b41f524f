package org.bihuan.paper;

import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The patterns of the series, as the rules in force have them, and how each series stands. They are changed as the rules are. */
@Service
@Transactional(readOnly = true)
public class Patterns {

    private final NumberList register;
    private final Congresses congresses;
    private final Forms forms;

    Patterns(NumberList register, Congresses congresses, Forms forms) {
        this.register = register;
        this.congresses = congresses;
        this.forms = forms;
    }

    /**
     * A series.
     *
     * @param pattern the parameter of the rule book, with its value and source
     * @param example the first number of this year by it
     * @param years how it stands, newest year first
     */
    public record Kept(Series series, Parameter pattern, String example, List<NumberList.Standing> years) {}

    /** All series of the actor's congress. */
    public List<Kept> of(Actor actor) {
        RuleBook rules = forms.rules(actor.congress());
        String code = congresses.get(actor.congress()).code();
        List<NumberList.Standing> standings = register.standings(actor.congress());
        return Series.all().stream()
                .map(it -> new Kept(
                        it,
                        rules.parameter(it.parameter()),
                        new NumberPattern(rules.text(it.parameter()), code)
                                .format(forms.today().getYear(), 1),
                        standings.stream()
                                .filter(standing -> standing.series().equals(it.word()))
                                .toList()))
                .toList();
    }
}
