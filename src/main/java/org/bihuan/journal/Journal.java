package org.bihuan.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bihuan.journal.Entries.Head;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes and reads the journal: one chain per matter, and one per congress for what belongs to no matter (logins, refusals, rules).
 *
 * <p>The chain stays locked until the transaction ends. A transaction that writes to two chains takes the matter's first.
 */
@Service
public class Journal {

    private static final Head NOTHING = new Head(0, Seal.NOTHING_BEFORE);

    private final Entries entries;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Journal(Entries entries, Clock clock, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Id of the chain of a congress. */
    public static String congress(String id) {
        return "congress:" + id;
    }

    /**
     * Appends an entry in the transaction of what it tells of: both are kept, or neither.
     *
     * @param chain id of the chain, at most 60 characters
     * @throws org.springframework.transaction.IllegalTransactionStateException if there is no transaction
     * @throws org.bihuan.refusal.Refused if a number in the data has more than 400 digits on a side of its point
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(String chain, Note note) {
        return write(chain, note);
    }

    /**
     * Appends an entry in a transaction of its own, which stays even if the caller's is rolled back: refusals, logins. Best called
     * after the caller's transaction has ended: within it, this takes a second connection, and fails at the database's lock timeout
     * if the caller's transaction has already written to the same chain.
     *
     * @see #append
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Entry appendAlone(String chain, Note note) {
        return write(chain, note);
    }

    /** At most {@code limit} entries of a chain that come after the given place, oldest first; 0 starts at the first. */
    public List<Entry> entries(String chain, long afterSeq, int limit) {
        return entries.after(chain, afterSeq, limit);
    }

    /** At most {@code limit} entries of a chain before the given place, newest first; {@link Long#MAX_VALUE} starts at the last. */
    public List<Entry> newest(String chain, long beforeSeq, int limit) {
        return entries.before(chain, beforeSeq, limit);
    }

    /** Those entries of a chain that answer a question, newest first. */
    public List<Entry> page(JournalQuery query, int limit) {
        return entries.page(query, limit);
    }

    /** The accounts that have acted in a chain, in the order of their names. */
    public List<String> actors(String chain) {
        return entries.distinct("actor", chain);
    }

    /** The words for what was done in a chain, in their order. */
    public List<String> actions(String chain) {
        return entries.distinct("action", chain);
    }

    /** The same of what was done in one way. */
    public List<Entry> newest(String chain, String action, long beforeSeq, int limit) {
        return entries.before(chain, action, beforeSeq, limit);
    }

    private Entry write(String chain, Note note) {
        Plain.check("chain", chain, 60);
        String data = Canonical.write(note.data());
        Head head = lock(chain);
        // Read after the lock, so that an honest clock gives times in the order of the chain.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Entry entry = new Entry(
                        chain,
                        head.seq() + 1,
                        at,
                        note.actor(),
                        note.onBehalfOf(),
                        note.origin(),
                        note.action(),
                        note.subject(),
                        data,
                        Seal.ALGORITHM,
                        head.hash(),
                        "")
                .sealed();
        entries.add(entry);
        return entry;
    }

    private Head lock(String chain) {
        Head head = entries.lock(chain);
        return head != null ? head : start(chain);
    }

    /** Two may start a chain at once. The savepoint keeps the loser's transaction alive: PostgreSQL aborts it at a duplicate key. */
    private Head start(String chain) {
        try {
            savepoint.executeWithoutResult(status -> entries.start(chain, NOTHING));
            return NOTHING;
        } catch (DuplicateKeyException somebodyWasFirst) {
            Head head = entries.lock(chain);
            if (head == null) {
                throw new CannotAcquireLockException(
                        "chain " + chain + " was started and undone at once", somebodyWasFirst);
            }
            return head;
        }
    }
}
