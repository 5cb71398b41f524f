package org.bihuan.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One column of a list as its header names it.
 *
 * @param index position in the sheet, 0 for A
 * @param header the header's words; made unique in the sheet by a number in brackets
 * @param field what the column holds, null where neither the mapping nor the synonyms know it
 * @param unit what the header or the filler rows say the figures are counted in ({@code 万元}, {@code 元}, {@code 天}…), if anything
 */
public record ReadColumn(
        int index,
        String header,
        @Nullable Column field,
        @Nullable String unit) {}
