package org.bihuan.problem.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.problem.Figure;
import org.bihuan.problem.api.LedgerAddress;
import org.jspecify.annotations.Nullable;

/**
 * A view of the ledger everybody needs and nobody has to save; it leaves order, columns and groups as they are.
 *
 * @param label key of its words
 * @param address where it is opened
 * @param current whether it is what is shown
 */
record UsualView(String label, String address, boolean current) {

    /** What is still open. */
    static final String OPEN = "/problems?figure=" + Figure.OPEN.word();

    private static final Set<String> ARRANGED = Set.of("sort", "columns", "group");

    /** All of them, given what is shown and the saved view it was opened as. */
    static List<UsualView> of(LedgerAddress shown, @Nullable String saved) {
        return Stream.of(
                        new UsualView("figures.open", "figure", Figure.OPEN.word(), shown, saved),
                        new UsualView("figures.overdue", "figure", Figure.OVERDUE.word(), shown, saved),
                        new UsualView("deadline.light.yellow", "light", "yellow", shown, saved),
                        new UsualView("figures.closed", "figure", Figure.CLOSED.word(), shown, saved),
                        new UsualView("ledger.views.everything", "view", "none", shown, saved))
                .toList();
    }

    private UsualView(String label, String name, String value, LedgerAddress shown, @Nullable String saved) {
        this(label, opened(shown, name, value), (saved == null || saved.equals("none")) && shows(shown, name, value));
    }

    private static boolean shows(LedgerAddress shown, String name, String value) {
        var asked = new LinkedHashMap<>(shown.asked());
        asked.keySet().removeAll(ARRANGED);
        return asked.equals(name.equals("view") ? Map.of() : Map.of(name, value));
    }

    private static String opened(LedgerAddress shown, String name, String value) {
        var asked = new LinkedHashMap<>(shown.asked());
        asked.keySet().retainAll(ARRANGED);
        String arranged = LedgerAddress.of(asked).query();
        return "/problems?" + name + "=" + value + (arranged.isEmpty() ? "" : "&" + arranged);
    }
}
