package org.bihuan.task;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.bihuan.journal.Entry;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the same to many tasks, each in a transaction of its own: what is refused for one undoes nothing of the others. */
@Component
public class OneByOne {

    /** How many at a time. */
    public static final int MOST = 200;

    private final TransactionTemplate savepoint;

    OneByOne(PlatformTransactionManager transactions) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What became of one of many.
     *
     * @param entry the journal's entry where it was done
     * @param refused why it was not
     * @param because the refusal itself, for whoever writes refusals down
     */
    public record Result(
            String id,
            @Nullable Entry entry,
            @Nullable Reason refused,
            @Nullable RuntimeException because) {}

    /**
     * Does it, in the order given, each id once.
     *
     * @throws Invalid at {@code ids} if there are none, or more than {@link #MOST}
     */
    public List<Result> each(@Nullable Collection<@Nullable String> ids, Function<String, Entry> one) {
        if (ids == null || ids.isEmpty()) {
            throw Invalid.field("ids", "form.required");
        }
        if (ids.size() > MOST) {
            throw Invalid.field("ids", "task.tooMany", MOST);
        }
        return new LinkedHashSet<>(ids)
                .stream().map(String::valueOf).map(id -> result(id, one)).toList();
    }

    private Result result(String id, Function<String, Entry> one) {
        try {
            return new Result(id, alone(id, one), null, null);
        } catch (Refused refused) {
            return new Result(id, null, refused.reasons().get(0), refused);
        } catch (Forbidden forbidden) {
            return new Result(id, null, forbidden.reason(), forbidden);
        } catch (Invalid invalid) {
            return new Result(id, null, invalid.errors().get(0).reason(), invalid);
        } catch (Missing missing) {
            return new Result(id, null, Reason.of("task.unknown", id), missing);
        } catch (ConcurrencyFailureException | UnexpectedRollbackException busy) {
            return new Result(id, null, Reason.of("handling.busy", id), busy);
        }
    }

    /** Within a request that is answered only once, a refusal would undo what came before it; elsewhere an act begins, and repeats, its own. */
    private @Nullable Entry alone(String id, Function<String, Entry> one) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? savepoint.execute(status -> one.apply(id))
                : one.apply(id);
    }
}
