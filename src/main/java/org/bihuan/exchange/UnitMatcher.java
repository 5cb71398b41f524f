package org.bihuan.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds registered units by name. The plainest agreement decides: the name itself, then an alias, then either without the county's
 * name, then the well-known short forms. Two units at the same step are never told apart by guessing.
 */
public final class UnitMatcher implements UnitNames {

    private final UnitName names;
    private final List<Map<String, Map<String, KnownUnit>>> steps =
            List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());

    /**
     * @param units the register
     * @param county full name of the county, city or district (示例县), or empty
     */
    public UnitMatcher(Collection<KnownUnit> units, String county) {
        names = new UnitName(county);
        for (KnownUnit unit : units) {
            add(0, UnitName.dense(unit.name()), unit);
            unit.aliases().forEach(alias -> add(1, UnitName.dense(alias), unit));
            add(2, names.bare(unit.name()), unit);
            unit.aliases().forEach(alias -> add(2, names.bare(alias), unit));
            names.synonyms(unit.name()).forEach(name -> add(3, name, unit));
            unit.aliases().forEach(alias -> add(3, names.core(alias), unit));
        }
    }

    private void add(int step, String key, KnownUnit unit) {
        steps.get(step).computeIfAbsent(key, k -> new LinkedHashMap<>()).put(unit.id(), unit);
    }

    @Override
    public UnitMatch find(String name) {
        String dense = UnitName.dense(name);
        List<String> keys = List.of(dense, dense, names.bare(name), names.core(name));
        for (int step = 0; step < steps.size(); step++) {
            Map<String, KnownUnit> found = steps.get(step).getOrDefault(keys.get(step), Map.of());
            if (found.size() == 1) {
                KnownUnit unit = found.values().iterator().next();
                return new UnitMatch(unit.id(), unit.collective() || UnitName.collective(name), List.of());
            }
            if (!found.isEmpty()) {
                return new UnitMatch(
                        null,
                        UnitName.collective(name),
                        found.values().stream().map(KnownUnit::name).toList());
            }
        }
        return new UnitMatch(null, UnitName.collective(name), List.of());
    }

    @Override
    public String key(String name) {
        return new TreeSet<>(names.synonyms(name)).first();
    }
}
