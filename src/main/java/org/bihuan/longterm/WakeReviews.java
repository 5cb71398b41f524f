package org.bihuan.longterm;

import java.util.Map;
import org.bihuan.api.Trace;
import org.bihuan.engine.Processes;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matters;
import org.bihuan.organization.ProgramNames;
import org.bihuan.task.Forms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the review of a stage when its day has come, reported or not. It sends the message the model waits for: the engine's
 * own timers go by a clock of theirs, which nobody can move or set (docs/adr/0013).
 */
@Service
public class WakeReviews {

    private static final Logger log = LoggerFactory.getLogger(WakeReviews.class);

    private static final String TIMER = ProgramNames.REVIEW_TIMER;

    private final LongTerms longTerms;
    private final Matters matters;
    private final Processes processes;
    private final Journal journal;
    private final Forms forms;
    private final TransactionTemplate transaction;

    WakeReviews(
            LongTerms longTerms,
            Matters matters,
            Processes processes,
            Journal journal,
            Forms forms,
            PlatformTransactionManager transactions) {
        this.longTerms = longTerms;
        this.matters = matters;
        this.processes = processes;
        this.journal = journal;
        this.forms = forms;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Wakes every review that is due; each in a transaction of its own, so that one that fails holds up no other.
     *
     * @return how many were woken
     */
    public int wake() {
        int woken = 0;
        for (LongTerms.Awaited it : longTerms.due(forms.today())) {
            try {
                if (Boolean.TRUE.equals(transaction.execute(status -> wake(it)))) {
                    woken++;
                }
            } catch (RuntimeException failed) {
                log.error(
                        "The review of {} was due on {} and could not begin: {}",
                        it.problem(),
                        it.reviewOn(),
                        Trace.of(failed));
            }
        }
        return woken;
    }

    private boolean wake(LongTerms.Awaited it) {
        matters.lock(it.matter());
        // Another node may have been faster, or the unit.
        if (!longTerms.due(forms.today()).contains(it)) {
            return false;
        }
        longTerms.stage(longTerms.running(it.problem()).id(), "woken_on = ?", forms.today());
        journal.append(
                it.matter(), new Note(TIMER, null, null, "reviewDue", it.problem(), Map.of("reviewOn", it.reviewOn())));
        return processes.tell(it.problem(), "reviewDue");
    }
}
