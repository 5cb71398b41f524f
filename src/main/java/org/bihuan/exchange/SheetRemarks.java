package org.bihuan.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers, for one sheet, the cells a warning is about, so that there is one warning for all of them. */
final class SheetRemarks {

    private final String sheet;
    private final Map<String, Set<String>> cells = new LinkedHashMap<>();

    SheetRemarks(String sheet) {
        this.sheet = sheet;
    }

    void add(String code, String address) {
        cells.computeIfAbsent(code, c -> new LinkedHashSet<>()).add(address);
    }

    /** One warning for each code: sheet, number of cells, their names. */
    List<Warning> warnings() {
        return cells.entrySet().stream()
                .map(code ->
                        Warning.of(code.getKey(), sheet, code.getValue().size(), String.join(", ", code.getValue())))
                .toList();
    }
}
