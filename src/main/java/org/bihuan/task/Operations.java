package org.bihuan.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.springframework.stereotype.Component;

/** Writes down what people do with a task among themselves: the process does not move, the journal and the timeline do. */
@Component
class Operations {

    private static final int LONGEST = 2_000;

    private final Journal journal;
    private final Records records;

    Operations(Journal journal, Records records) {
        this.journal = journal;
        this.records = records;
    }

    /** An entry of the journal, and nothing in the timeline: who has taken a task is nobody's history. */
    Entry journalled(Actor actor, WorkItem item, String operation, Map<String, ?> said) {
        var data = new LinkedHashMap<String, Object>();
        data.put("task", item.number());
        data.put("activity", item.activity());
        data.putAll(said);
        String subject = item.problem() == null ? item.matter() : item.problem();
        return journal.append(item.matter(), Note.by(actor, operation, subject, data));
    }

    /** An entry of the journal and a line in the timeline. */
    Entry recorded(Actor actor, WorkItem item, String operation, Map<String, ?> said) {
        Entry entry = journalled(actor, item, operation, said);
        records.operation(actor, item, operation, said, entry.seq());
        return entry;
    }

    /**
     * What somebody must say.
     *
     * @throws Invalid at the field if nothing was said, or what cannot be kept
     */
    static String required(String field, String text) {
        if (text.isBlank()) {
            throw Invalid.field(field, "form.required");
        }
        return checked(field, text);
    }

    /** What somebody may say. */
    static String checked(String field, String text) {
        try {
            return Text.checked(text, 0, LONGEST, Optional.empty());
        } catch (Unfit unfit) {
            throw new Invalid(List.of(new FieldError(field, unfit.reason)));
        }
    }
}
