package org.bihuan.opinion;

import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Matters;
import org.bihuan.paper.Numbering;
import org.bihuan.paper.Series;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the opinion its document number 文号. The next number by the congress's pattern is suggested; what is entered is kept in
 * the register of numbers, which gives none of the pattern twice. One beside the pattern is taken even if another matter has it,
 * because some papers share a number, and the journal says so. Who usually gets a copy (P-4) is suggested as well.
 */
@Component
class NumberOpinion implements Act {

    private final Matters matters;
    private final Numbering numbering;
    private final Forms forms;

    NumberOpinion(Matters matters, Numbering numbering, Forms forms) {
        this.matters = matters;
        this.numbering = numbering;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("number");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        String number = numbering.next(matters.get(matter).congress(), matter, Series.OPINION);
        String copies = forms.rulesOf(matter).text("opinionCopies");
        return copies.isEmpty() ? Map.of("number", number) : Map.of("number", number, "copies", copies);
    }

    @Override
    public Applied apply(Submission it) {
        String number = it.fields().requiredText("number");
        numbering.take(it, Series.OPINION, number);
        boolean shared = matters.numberTaken(it.actor().congress(), number, it.matter());
        matters.numbered(it.matter(), number);
        return Applied.facts(shared ? Map.of("number", number, "shared", true) : Map.of("number", number));
    }
}
