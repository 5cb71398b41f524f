package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Resolves the units of rows against the register, and remembers the names it does not hold. */
final class Addressees {

    /**
     * @param lead null where a defect was noted
     * @param assisting in the list's order
     */
    record Resolved(@Nullable Addressee lead, List<Addressee> assisting) {}

    private final UnitNames units;
    private final boolean createUnits;
    private final Map<String, String> newByKey = new LinkedHashMap<>();
    private final Map<String, String> former = new LinkedHashMap<>();

    Addressees(UnitNames units, boolean createUnits) {
        this.units = units;
        this.createUnits = createUnits;
    }

    /** Names no unit is registered under, as first written. */
    Set<String> newUnits() {
        return new LinkedHashSet<>(newByKey.values());
    }

    /** Names no unit goes by any more, and what whoever is meant is called today. */
    Map<String, String> former() {
        return former;
    }

    Resolved resolve(RowValues values, boolean leadSemicolons, boolean assistingSemicolons) {
        List<Addressee> assisting = new ArrayList<>();
        Addressee lead = null;
        String leads = values.text(Column.LEAD_UNIT);
        if (leads == null || isNone(leads)) {
            if (!values.cell(Column.LEAD_UNIT).error()) {
                values.defect(Column.LEAD_UNIT, Reason.of("exchange.unit.required"));
            }
        } else {
            List<UnitCell.Named> named = named(leads, leadSemicolons);
            UnitCell.Named first = first(named);
            if (first == null) {
                values.defect(Column.LEAD_UNIT, Reason.of("exchange.unit.required"));
            } else {
                lead = address(first.name(), Column.LEAD_UNIT, values);
            }
            for (UnitCell.Named other : named) {
                if (other != first) {
                    add(assisting, other.name(), Column.LEAD_UNIT, values, lead);
                }
            }
        }
        String helpers = values.text(Column.ASSISTING_UNITS);
        if (helpers != null && !isNone(helpers)) {
            for (UnitCell.Named named : named(helpers, assistingSemicolons)) {
                add(assisting, named.name(), Column.ASSISTING_UNITS, values, lead);
            }
        }
        return new Resolved(lead, assisting);
    }

    private List<UnitCell.Named> named(String text, boolean semicolons) {
        return units.find(text).unit() != null
                ? List.of(new UnitCell.Named(Words.oneLine(text), UnitCell.Part.UNSAID))
                : UnitCell.split(text, semicolons);
    }

    /** The one marked as lead, else the first not marked otherwise. */
    private static UnitCell.@Nullable Named first(List<UnitCell.Named> named) {
        return named.stream()
                .filter(unit -> unit.part() == UnitCell.Part.LEAD)
                .findFirst()
                .or(() -> named.stream()
                        .filter(unit -> unit.part() == UnitCell.Part.UNSAID)
                        .findFirst())
                .orElse(null);
    }

    private static boolean isNone(String text) {
        return Words.key(text).isEmpty()
                || text.strip().equals("无")
                || text.strip().equalsIgnoreCase("n/a");
    }

    private void add(List<Addressee> assisting, String name, Column field, RowValues values, @Nullable Addressee lead) {
        Addressee addressee = address(name, field, values);
        if (addressee != null && !assisting.contains(addressee) && !same(addressee, lead)) {
            assisting.add(addressee);
        }
    }

    private boolean same(Addressee one, @Nullable Addressee other) {
        return other != null
                && (one.unit() == null
                        ? units.key(one.name()).equals(units.key(other.name()))
                        : one.unit().equals(other.unit()));
    }

    private @Nullable Addressee address(String written, Column field, RowValues values) {
        String name = Words.oneLine(written);
        UnitMatch match = units.find(name);
        if (match.unit() != null) {
            if (match.now() != null) {
                former.put(name, match.now());
            }
            return new Addressee(match.unit(), name, match.collective());
        }
        if (!match.candidates().isEmpty()) {
            values.defect(field, Reason.of("exchange.unit.ambiguous", name, String.join(", ", match.candidates())));
            return null;
        }
        if (match.collective() && field == Column.ASSISTING_UNITS) {
            return new Addressee(null, name, true);
        }
        if (!UnitName.plausible(name)) {
            values.defect(field, Reason.of("exchange.unit.unclear", name));
            return null;
        }
        String first = newByKey.putIfAbsent(units.key(name), name);
        if (!createUnits) {
            values.defect(field, Reason.of("exchange.unit.unknown", name));
            return null;
        }
        return new Addressee(null, first == null ? name : first, match.collective());
    }
}
