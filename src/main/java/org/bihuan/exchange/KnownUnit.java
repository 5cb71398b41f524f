package org.bihuan.exchange;

import java.util.List;

/**
 * A registered unit.
 *
 * @param id its id
 * @param name official name
 * @param aliases further names it goes by locally
 * @param former names it had before, and names of units merged into it
 * @param collective whether it stands for a group of units (各乡镇人民政府)
 */
public record KnownUnit(String id, String name, List<String> aliases, List<String> former, boolean collective) {

    public KnownUnit {
        aliases = List.copyOf(aliases);
        former = List.copyOf(former);
    }

    /** One that had no other name before. */
    public KnownUnit(String id, String name, List<String> aliases, boolean collective) {
        this(id, name, aliases, List.of(), collective);
    }
}
