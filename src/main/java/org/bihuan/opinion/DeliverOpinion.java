package org.bihuan.opinion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Matters;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands the opinion and the list to the organ 交由研究处理 (监督法 art. 17). Where the rule book demands a hand-over meeting 交办会
 * (P-7), there is no other way.
 */
@Component
class DeliverOpinion implements Act {

    private static final String MEETING = "meeting";

    private final Matters matters;
    private final Forms forms;

    DeliverOpinion(Matters matters, Forms forms) {
        this.matters = matters;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("deliveredOn", "method");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return meetingRequired(matter) ? Map.of("method", MEETING) : Map.of();
    }

    @Override
    public List<Reason> check(Submission it) {
        boolean met = it.fields().text("method").filter(MEETING::equals).isPresent();
        return met || !meetingRequired(it.matter()) ? List.of() : List.of(Reason.of("opinion.meetingRequired"));
    }

    private boolean meetingRequired(String matter) {
        return forms.rulesOf(matter).choice("handOverMeeting").equals("required");
    }

    @Override
    public Applied apply(Submission it) {
        matters.delivered(it.matter(), it.fields().requiredDate("deliveredOn"));
        return Applied.nothing();
    }
}
