package org.bihuan.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds registered units by name. The plainest agreement decides: the name itself, then an alias, then a former name, then the
 * first two without the county's name, then their well-known short forms, then those of former names. Two units at the same step are never told apart by guessing.
 */
public final class UnitMatcher implements UnitNames {

    private final UnitName names;
    private final List<Map<String, Map<String, KnownUnit>>> steps = Stream.generate(
                    HashMap<String, Map<String, KnownUnit>>::new)
            .limit(7)
            .<Map<String, Map<String, KnownUnit>>>map(it -> it)
            .toList();
    private static final Set<Integer> FORMER = Set.of(2, 5, 6);

    /**
     * @param units the register
     * @param county full name of the county, city or district (示例县), or empty
     */
    public UnitMatcher(Collection<KnownUnit> units, String county) {
        names = new UnitName(county);
        for (KnownUnit unit : units) {
            add(0, UnitName.dense(unit.name()), unit);
            unit.aliases().forEach(alias -> add(1, UnitName.dense(alias), unit));
            unit.former().forEach(former -> add(2, UnitName.dense(former), unit));
            add(3, names.bare(unit.name()), unit);
            unit.aliases().forEach(alias -> add(3, names.bare(alias), unit));
            names.synonyms(unit.name()).forEach(name -> add(4, name, unit));
            unit.aliases().forEach(alias -> add(4, names.core(alias), unit));
            unit.former().forEach(former -> {
                add(5, names.bare(former), unit);
                names.synonyms(former).forEach(name -> add(6, name, unit));
            });
        }
    }

    private void add(int step, String key, KnownUnit unit) {
        steps.get(step).computeIfAbsent(key, k -> new LinkedHashMap<>()).put(unit.id(), unit);
    }

    @Override
    public UnitMatch find(String name) {
        String dense = UnitName.dense(name);
        String bare = names.bare(name);
        String core = names.core(name);
        List<String> keys = List.of(dense, dense, dense, bare, core, bare, core);
        for (int step = 0; step < steps.size(); step++) {
            Map<String, KnownUnit> found = steps.get(step).getOrDefault(keys.get(step), Map.of());
            if (found.size() == 1) {
                KnownUnit unit = found.values().iterator().next();
                return new UnitMatch(
                        unit.id(),
                        unit.collective() || UnitName.collective(name),
                        List.of(),
                        FORMER.contains(step) ? unit.name() : null);
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
