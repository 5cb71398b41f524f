package org.bihuan.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Reason;
import org.springframework.stereotype.Component;

/** Units as somebody types them into a form: found as those of a list that is imported are, by any name they go or went by, or by id. */
@Component
public class TypedUnits {

    private final UnitRegister register;
    private final Units units;

    TypedUnits(UnitRegister register, Units units) {
        this.register = register;
        this.units = units;
    }

    /** The register of a congress as it is now, to read a whole form against. */
    public Names of(String congress) {
        return new Names(
                register.names(congress),
                units.of(congress).stream()
                        .filter(it -> it.open() && it.supervised())
                        .map(Unit::id)
                        .collect(Collectors.toSet()));
    }

    /** Who is meant by what is typed; never one of two. */
    public static final class Names {

        private final UnitNames names;
        private final Set<String> ids;

        private Names(UnitNames names, Set<String> ids) {
            this.names = names;
            this.ids = ids;
        }

        /** The id of the one unit meant; what was typed where none or more than one is. */
        public String id(String typed) {
            return one(typed).orElse(typed);
        }

        /** The same of several, parted as in the cell of a list. */
        public List<String> several(String typed) {
            return one(typed)
                    .map(List::of)
                    .orElseGet(() -> UnitCell.split(typed, false).stream()
                            .map(Names::written)
                            .map(this::id)
                            .distinct()
                            .toList());
        }

        /** Whose part is said to be another one than that of the field is not taken for it. */
        private static String written(UnitCell.Named it) {
            return it.part() == UnitCell.Part.LEAD ? it.name() + "（牵头）" : it.name();
        }

        /** Which units could be meant, where that is more than one. */
        public Optional<Reason> unclear(String typed) {
            List<String> candidates = names.find(typed).candidates();
            return candidates.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Reason.of("exchange.unit.ambiguous", typed, String.join("、", candidates)));
        }

        /** An id means its unit, whatever others are called. */
        private Optional<String> one(String typed) {
            return ids.contains(typed)
                    ? Optional.of(typed)
                    : Optional.ofNullable(names.find(typed).unit());
        }
    }
}
