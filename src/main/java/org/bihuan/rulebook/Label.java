package org.bihuan.rulebook;

import java.util.Locale;

/**
 * One class of a classification that a congress words itself, for example how far a problem is solved (P-71).
 *
 * @param code what is stored and compared, for example {@code A}
 * @param zh its wording in Chinese
 * @param en its wording in English
 * @param countsAsResolved whether what is in this class counts as solved in rates; the same letter means different things
 *     from one place to the next, so that nothing may be concluded from the code
 * @param promise whether it stands for something still to be done, so that a commitment 承诺事项 with its date belongs to it
 */
public record Label(String code, String zh, String en, boolean countsAsResolved, boolean promise) {

    /** Its wording in this language; Chinese unless English is asked for. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
