package org.bihuan.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves a party of a model to the posts that act for it. */
public interface Parties {

    /**
     * The posts that act for a party, as {@link org.bihuan.organization.Actor#keys() keys}.
     *
     * @param party a word of the model: hostCommittee, committeeHead, projectGroup, generalOffice, viceChair, council, organ, leadUnit,
     *     assistingUnits, verifiers, members, deputies, auditors; assistingUnit, addressedUnit and countersigner are the addressee
     * @param addressee whom this run alone asks: a unit, or {@code person/} and a person
     */
    List<String> posts(String party, String matter, @Nullable String problem, @Nullable String addressee);

    /** The same for a party that does not depend on whom a run asks. */
    default List<String> posts(String party, String matter, @Nullable String problem) {
        return posts(party, matter, problem, null);
    }
}
