package org.bihuan.exchange;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the grade 等级 of a problem. Who signs off depends on it, so that a word it does not know is none it may guess at. */
final class Grades {

    /** What stands for none: the grade is then an ordinary one, and the preview says so. */
    static final String USUAL = "ordinary";

    /** Words a list may use, as they are shown where another was used. */
    static final List<String> WORDS = List.of("一般", "重点", "挂牌督办");

    private static final Pattern NOTHING = Pattern.compile("[-–—/\\\\]*|无|none|nil|n/?a");
    private static final Map<String, String> BY_WORD = Map.of(
            "一般",
            USUAL,
            "普通",
            USUAL,
            "ordinary",
            USUAL,
            "重点",
            "key",
            "key",
            "key",
            "挂牌",
            "listed",
            "挂牌督办",
            "listed",
            "listed",
            "listed");

    private Grades() {}

    /** The words of a row; what is wrong with them is noted, and that there are none is said. */
    static @Nullable String of(RowValues values, SheetRemarks remarks) {
        String text = values.text(Column.GRADE);
        if (text == null || isNone(text)) {
            if (values.has(Column.GRADE) && !values.cell(Column.GRADE).error()) {
                remarks.add("exchange.grade.none", values.address(Column.GRADE));
            }
            return null;
        }
        if (read(text) == null) {
            values.defect(Column.GRADE, Reason.of("exchange.grade.unknown", text, String.join("、", WORDS)));
        }
        return text;
    }

    /** Whether the cell gives none. */
    private static boolean isNone(String text) {
        return NOTHING.matcher(plain(text)).matches();
    }

    /** Its name in the program; null where the words mean none that it knows. */
    static @Nullable String read(String text) {
        String plain = plain(text);
        return BY_WORD.get(plain.endsWith("问题") ? plain.substring(0, plain.length() - 2) : plain);
    }

    private static String plain(String text) {
        return Words.dense(text);
    }
}
