package org.bihuan.longterm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Applications for continuing rectification 申请持续整改. */
@Component
public class Applications {

    private final LongTerms longTerms;
    private final Reviews reviews;
    private final Forms forms;

    Applications(LongTerms longTerms, Reviews reviews, Forms forms) {
        this.longTerms = longTerms;
        this.reviews = reviews;
        this.forms = forms;
    }

    /** Reasons why it may not be applied for. */
    public List<Reason> against(Submission it) {
        var reasons = new ArrayList<Reason>();
        if (!forms.rulesOf(it.matter()).flag("longTermAllowed")) {
            reasons.add(Reason.of("longTerm.notAllowed"));
        }
        reasons.addAll(reviews.against(it));
        return reasons;
    }

    /** Puts it before those who decide. */
    public void add(Submission it) {
        LocalDate expected = it.fields().requiredDate("expectedOn");
        longTerms.add(it, "application", reviews.day(it, expected), expected);
    }
}
