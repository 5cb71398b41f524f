package org.bihuan.opinion;

import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the opinion its document number 文号. The next number by the congress's pattern is suggested; one that another
 * matter has is taken all the same, because some papers share a number, and the journal says so. Who usually gets a copy
 * (P-4) is suggested as well.
 */
@Component
class NumberOpinion implements Act {

    private final Matters matters;
    private final Congresses congresses;
    private final Forms forms;

    NumberOpinion(Matters matters, Congresses congresses, Forms forms) {
        this.matters = matters;
        this.congresses = congresses;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("number");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        Congress congress = congresses.get(matters.get(matter).congress());
        int year = forms.today().getYear();
        RuleBook rules = forms.rulesOf(matter);
        String number = rules.text("numberPattern")
                .replace("{代字}", congress.code())
                .replace("{yyyy}", String.valueOf(year))
                .replace("{n}", String.valueOf(matters.numbered(congress.id(), year) + 1));
        String copies = rules.text("opinionCopies");
        return copies.isEmpty() ? Map.of("number", number) : Map.of("number", number, "copies", copies);
    }

    @Override
    public Applied apply(Submission it) {
        String number = it.fields().requiredText("number");
        boolean shared = matters.numberTaken(it.actor().congress(), number, it.matter());
        matters.numbered(it.matter(), number);
        return Applied.facts(shared ? Map.of("number", number, "shared", true) : Map.of("number", number));
    }
}
