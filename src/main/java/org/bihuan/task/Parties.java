package org.bihuan.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves a party of a model to the posts that act for it. */
public interface Parties {

    /**
     * The posts that act for a party, as {@link org.bihuan.organization.Actor#keys() keys}.
     *
     * @param party a word of the model: hostCommittee, committeeHead, projectGroup, generalOffice, viceChair, council, organ, leadUnit,
     *     assistingUnits, verifiers, members, deputies, auditors
     */
    List<String> posts(String party, String matter, @Nullable String problem);
}
