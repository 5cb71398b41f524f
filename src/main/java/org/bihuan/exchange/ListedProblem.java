package org.bihuan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One problem read from a list.
 *
 * @param sheet where it stands
 * @param row 1-based, as Excel shows it
 * @param serial as written, for example {@code 3-2}
 * @param topic of the review, where a column, a heading or the sheet's name gives one
 * @param title at most 200 characters; a longer text is cut with … and stands whole in {@code detail}
 * @param detail how the problem shows itself
 * @param requirement what is to be done
 * @param category free words of the list, such as 政府采购
 * @param type 问题类 or 建议类 as written, where the list tells them apart
 * @param grade as written
 * @param leadUnit answers for the problem
 * @param assistingUnits help, in the list's order
 * @param due time limit
 * @param amount money concerned, in 万元
 * @param rectifiedAmount money put right, in 万元
 * @param article provision the problem rests on
 * @param location where it was found
 * @param issuedOn day of handing over, from the row or from the list
 * @param closedOn day the list says it was finished
 * @param reportedClosed whether the list calls it finished: "reported closed before import", never signed off by this
 * @param status the list's words for the state
 * @param progress what has been done
 * @param responsible name of a person
 * @param phone as written
 * @param fields texts of the remaining recognised columns
 * @param attributes columns the list has beyond those, and values that could not be typed, by header in the list's order
 */
public record ListedProblem(
        String sheet,
        int row,
        @Nullable String serial,
        @Nullable String topic,
        String title,
        @Nullable String detail,
        @Nullable String requirement,
        @Nullable String category,
        @Nullable String type,
        @Nullable String grade,
        Addressee leadUnit,
        List<Addressee> assistingUnits,
        ReadDue due,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal rectifiedAmount,
        @Nullable String article,
        @Nullable String location,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate closedOn,
        boolean reportedClosed,
        @Nullable String status,
        @Nullable String progress,
        @Nullable String responsible,
        @Nullable String phone,
        Map<Column, String> fields,
        Map<String, String> attributes) {

    public ListedProblem {
        assistingUnits = List.copyOf(assistingUnits);
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
