package org.bihuan.staffing;

import java.util.Map;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.springframework.stereotype.Component;

/** Writes what administrators do into the chain of the congress, in the transaction of what they did. */
@Component
class SystemActs {

    private final Journal journal;

    SystemActs(Journal journal) {
        this.journal = journal;
    }

    Entry done(Actor actor, String action, String subject, Map<String, ?> data) {
        return journal.append(Journal.congress(actor.congress()), Note.by(actor, action, subject, data));
    }
}
