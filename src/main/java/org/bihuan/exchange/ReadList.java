package org.bihuan.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file's lists, their columns recognised and their values still as written.
 *
 * @param sheets those that hold a list, in the file's order
 * @param issuedOn the list's own date, where the rows above the header agree on one
 * @param number document number such as 示人常〔2026〕7号, where those rows name one
 * @param title the heading of the list, where there is one
 * @param warnings what the reader should know
 */
public record ReadList(
        List<ReadSheet> sheets,
        @Nullable LocalDate issuedOn,
        @Nullable String number,
        @Nullable String title,
        List<Warning> warnings) {

    public ReadList {
        sheets = List.copyOf(sheets);
        warnings = List.copyOf(warnings);
    }

    /** The same lists issued on the given day, for a file that does not say when; a date the file names stays. */
    public ReadList issuedOn(@Nullable LocalDate day) {
        if (day == null) {
            return this;
        }
        List<ReadSheet> dated =
                sheets.stream().map(sheet -> sheet.issuedOn(day)).toList();
        return new ReadList(dated, issuedOn == null ? day : issuedOn, number, title, warnings);
    }

    /** The same lists with what was corrected in them. */
    public ReadList corrected(List<Correction> corrections) {
        Map<String, Map<Integer, List<Correction>>> bySheet = corrections.stream()
                .collect(Collectors.groupingBy(Correction::sheet, Collectors.groupingBy(Correction::row)));
        List<ReadSheet> changed = sheets.stream()
                .map(it -> it.corrected(bySheet.getOrDefault(it.name(), Map.of())))
                .toList();
        return new ReadList(changed, issuedOn, number, title, warnings);
    }
}
