package org.bihuan.task.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * Whether a Chinese name is meant by what somebody types: a part of it, its pinyin, its initials, or a mixture, as input methods
 * have taught everybody. A character with several readings is found by each.
 */
final class Spelling {

    /** Letters looked at; no name is longer. */
    private static final int MOST = 60;

    private static final HanyuPinyinOutputFormat PLAIN = new HanyuPinyinOutputFormat();

    static {
        PLAIN.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        PLAIN.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Spelling() {}

    /** Whether the name is meant; nothing typed means none. */
    static boolean means(String typed, String name) {
        String sought = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s']", "");
        if (sought.isEmpty() || sought.length() > MOST) {
            return false;
        }
        String known = name.toLowerCase(Locale.ROOT);
        if (known.contains(sought)) {
            return true;
        }
        for (int from = 0; from < known.length(); from++) {
            if (spelt(known, from, sought, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean spelt(String name, int at, String sought, int done) {
        if (done == sought.length()) {
            return true;
        }
        if (at == name.length()) {
            return false;
        }
        for (String reading : readings(name.charAt(at))) {
            // The last syllable may be typed in part.
            boolean rest = reading.startsWith(sought.substring(done));
            boolean whole = sought.startsWith(reading, done) && spelt(name, at + 1, sought, done + reading.length());
            boolean initial = reading.length() > 1
                    && sought.charAt(done) == reading.charAt(0)
                    && spelt(name, at + 1, sought, done + 1);
            if (rest || whole || initial) {
                return true;
            }
        }
        return false;
    }

    private static List<String> readings(char sign) {
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(sign, PLAIN);
            return readings == null || readings.length == 0
                    ? List.of(String.valueOf(sign))
                    : Arrays.stream(readings).distinct().toList();
        } catch (BadHanyuPinyinOutputFormatCombination neverOfOurs) {
            throw new IllegalStateException(neverOfOurs);
        }
    }
}
