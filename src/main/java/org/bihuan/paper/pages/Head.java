package org.bihuan.paper.pages;

/** How the head of an official paper is printed. */
enum Head {
    /** Red, with the red line 红头. */
    RED,
    /** Its place is kept free, for paper that has the head on it already. */
    PREPRINTED,
    /** No head: paper without one. */
    NONE;

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The head by this word; red where the word is none of ours. */
    static Head of(String word) {
        for (Head it : values()) {
            if (it.word().equals(word)) {
                return it;
            }
        }
        return RED;
    }
}
