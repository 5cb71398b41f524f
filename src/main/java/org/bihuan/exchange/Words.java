package org.bihuan.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words of a list are compared: without regard to width, case, spaces and punctuation. */
final class Words {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern BRACKETED = Pattern.compile("[(\uFF08\\[【〔〈<].*?[)\uFF09\\]】〕〉>]");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}&&[^%]]+");

    private Words() {}

    /** Full-width letters and digits made plain; otherwise the text as it is. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Plain, lower case, without any white space. */
    static String dense(String text) {
        return UNSEEN.matcher(plain(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Dense, without punctuation. */
    static String key(String text) {
        return MARKS.matcher(dense(text)).replaceAll("");
    }

    /** The text without what stands in brackets. */
    static String withoutBrackets(String text) {
        return BRACKETED.matcher(text).replaceAll("");
    }

    /** Runs of white space made one space. */
    static String oneLine(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
