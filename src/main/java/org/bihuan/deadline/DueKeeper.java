package org.bihuan.deadline;

import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns due dates into what a row keeps of them, and back into what they were computed from. */
@Component
public class DueKeeper {

    private final Explanations explanations;
    private final JsonMapper json;

    DueKeeper(Explanations explanations, JsonMapper json) {
        this.explanations = explanations;
        this.json = json;
    }

    /** What a row keeps of a due date. */
    public KeptDue kept(DueDate due) {
        return new KeptDue(
                due.date(),
                explanations.words(due, Locale.SIMPLIFIED_CHINESE),
                explanations.words(due, Locale.ENGLISH),
                json.writeValueAsString(DueExplanation.of(due)));
    }

    /** What it was computed from, from the row's {@code basis}. */
    public Basis basis(String kept) {
        return explanation(kept).basis();
    }

    /** How it came about, from the row's {@code basis}. */
    public DueExplanation explanation(String kept) {
        return json.readValue(kept, DueExplanation.class);
    }
}
