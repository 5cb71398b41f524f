package org.bihuan.access;

import java.util.Map;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Congresses;
import org.bihuan.vault.GivenUp;
import org.bihuan.vault.KeyAtStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the database remember the key of the vault; that one was given up is told to every congress, before anybody comes in. */
@Component
class NewKey implements SmartInitializingSingleton {

    private final KeyAtStart key;
    private final Congresses congresses;
    private final DoorJournal journal;
    private final TransactionTemplate transaction;

    NewKey(KeyAtStart key, Congresses congresses, DoorJournal journal, PlatformTransactionManager transactions) {
        this.key = key;
        this.congresses = congresses;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (key.givenUp()) {
            transaction.executeWithoutResult(status -> key.remember().ifPresent(this::tell));
        } else {
            key.remember();
        }
    }

    private void tell(GivenUp it) {
        Map<String, Object> data = Map.of(
                "lostKey", it.lost(),
                "nextKey", it.next(),
                "secondFactors", it.secondFactors(),
                "halves", it.halves(),
                "numbers", it.numbers());
        journal.counted(DoorJournal.NOBODY, null, "access.keyGivenUp", data);
        congresses
                .all()
                .forEach(congress -> journal.counted(Journal.congress(congress), null, "access.keyGivenUp", data));
    }
}
