package org.bihuan.access.recovery;

import java.util.Optional;

/** One kind of help, done by whoever keeps the thing in question; called within the transaction of {@link Recovery}. */
public interface Remedy {

    Act act();

    /**
     * Whether it could be done now.
     *
     * @throws org.bihuan.refusal.Missing if there is nothing to do it to
     * @throws org.bihuan.refusal.Refused if something stands against it
     */
    void check(Target target);

    /** What whoever proposes it gets for his part; nothing in most cases. */
    default Optional<String> half(Target target) {
        return Optional.empty();
    }

    /**
     * Does it.
     *
     * @param by login of whoever's word was the last it took
     * @return the second half of a code for the owner, if it gives one
     */
    Optional<Code> apply(Target target, String by);
}
