package org.bihuan.exchange;

import java.util.List;

/**
 * A registered unit.
 *
 * @param id its id
 * @param name official name
 * @param aliases further names it goes by locally
 * @param collective whether it stands for a group of units (各乡镇人民政府)
 */
public record KnownUnit(String id, String name, List<String> aliases, boolean collective) {

    public KnownUnit {
        aliases = List.copyOf(aliases);
    }
}
