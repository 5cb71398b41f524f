package org.bihuan.staffing;

import java.util.Map;
import org.bihuan.journal.Entry;
import org.bihuan.journal.SystemChain;
import org.bihuan.organization.Actor;
import org.springframework.stereotype.Component;

/** Writes what administrators do into the chain of the congress, in the transaction of what they did. */
@Component
class SystemActs {

    private final SystemChain chain;

    SystemActs(SystemChain chain) {
        this.chain = chain;
    }

    Entry done(Actor actor, String action, String subject, Map<String, ?> data) {
        return chain.did(actor, action, subject, data);
    }
}
