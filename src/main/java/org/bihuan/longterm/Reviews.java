package org.bihuan.longterm;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Term;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** When a stage is reviewed: the day a form names, else after the rule book's interval. */
@Component
class Reviews {

    private final Deadlines deadlines;
    private final Forms forms;

    Reviews(Deadlines deadlines, Forms forms) {
        this.deadlines = deadlines;
        this.forms = forms;
    }

    /** Reasons against the days of a form that names both. */
    List<Reason> against(Submission it) {
        LocalDate expected = it.fields().requiredDate("expectedOn");
        if (!expected.isAfter(it.today())) {
            return List.of(Reason.of("longTerm.notAhead", expected.toString()));
        }
        return against(it, expected);
    }

    /** Reasons against the day of review of a form, where completion is expected by this day. */
    List<Reason> against(Submission it, LocalDate expected) {
        LocalDate review = day(it, expected);
        if (!review.isAfter(it.today())) {
            return List.of(Reason.of("longTerm.notAhead", review.toString()));
        }
        return review.isAfter(expected)
                ? List.of(Reason.of("longTerm.reviewAfterEnd", review.toString(), expected.toString()))
                : List.of();
    }

    /** The day of the review; the default never lies behind the day completion is expected. */
    LocalDate day(Submission it, LocalDate expected) {
        return it.fields().date("reviewOn").orElseGet(() -> {
            Term interval = forms.rulesOf(it.matter()).term("longTermReview");
            LocalDate day = deadlines.due(interval, it.today()).date();
            return day.isAfter(expected) && expected.isAfter(it.today()) ? expected : day;
        });
    }
}
