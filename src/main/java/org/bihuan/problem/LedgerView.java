package org.bihuan.problem;

/**
 * A saved view 视图 of the ledger: what is filtered, in which order, with which columns and grouping. It names rows and shows each
 * reader those he may see; what its owner sees does not go with it.
 *
 * @param owner the person who keeps it
 * @param ownerName his name
 * @param query what it asks, as in the address of the ledger behind the question mark
 * @param shared whether everybody in the congress finds it
 * @param chosen whether the ledger opens with it for the reader
 */
public record LedgerView(
        long id, String owner, String ownerName, String name, String query, boolean shared, boolean chosen) {

    /** Whether a person keeps it. */
    public boolean of(String person) {
        return owner.equals(person);
    }
}
