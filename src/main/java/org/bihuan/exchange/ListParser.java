package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes typed problems of a list's rows; touches nothing, so that a dry run is the same as the run. */
public final class ListParser {

    private final UnitNames units;
    private final boolean createUnits;

    /**
     * @param units register of units the names are looked up in
     * @param createUnits whether names it does not know are taken as new units; else their rows are rejected
     */
    public ListParser(UnitNames units, boolean createUnits) {
        this.units = units;
        this.createUnits = createUnits;
    }

    /** Every row is either among the accepted or among the rejected. */
    public ParsedList parse(ReadList list) {
        Addressees addressees = new Addressees(units, createUnits);
        List<ListedProblem> accepted = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>(list.warnings());
        for (ReadSheet sheet : list.sheets()) {
            SheetRemarks remarks = new SheetRemarks(sheet.name());
            RowParser parser = new RowParser(sheet, addressees, remarks);
            if (sheet.columns().stream().noneMatch(column -> column.field() == Column.LEAD_UNIT)) {
                warnings.add(Warning.of("exchange.column.noLead", sheet.name(), headers(sheet)));
            }
            for (ReadRow row : sheet.rows()) {
                RowValues values = new RowValues(sheet, row);
                ListedProblem problem = parser.parse(values);
                if (problem == null) {
                    rejected.add(Rejection.of(sheet.name(), row.number(), values.defects()));
                } else {
                    accepted.add(problem);
                }
            }
            warnings.addAll(remarks.warnings());
        }
        addressees.former().forEach((name, now) -> warnings.add(Warning.of("exchange.unit.former", name, now)));
        return new ParsedList(accepted, rejected, newUnits(addressees.newUnits(), accepted), warnings);
    }

    private static String headers(ReadSheet sheet) {
        return String.join(
                ", ", sheet.columns().stream().map(ReadColumn::header).toList());
    }

    /** With {@code createUnits} those an accepted row needs; else all, so that the user sees what is missing. */
    private Set<String> newUnits(Set<String> names, List<ListedProblem> accepted) {
        if (!createUnits) {
            return names;
        }
        Set<String> used = new HashSet<>();
        for (ListedProblem problem : accepted) {
            used.add(problem.leadUnit().name());
            problem.assistingUnits().forEach(unit -> used.add(unit.name()));
        }
        Set<String> needed = new LinkedHashSet<>(names);
        needed.retainAll(used);
        return needed;
    }
}
