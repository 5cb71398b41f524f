package org.bihuan.deadline;

import java.util.Locale;

/**
 * Where a rule comes from, in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Citation(String zh, String en) {

    /** The text for a reader of this language: English for English, else Chinese. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
