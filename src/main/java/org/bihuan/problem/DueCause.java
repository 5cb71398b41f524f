package org.bihuan.problem;

/** Why a due date became another one. */
public enum DueCause {
    /** More time was granted. */
    EXTENSION("extension"),
    /** Verification found the rectification unqualified and set a new date. */
    UNQUALIFIED("unqualified"),
    /** The same, told to those who read the result when the round is over. */
    VERIFYING("verifying"),
    /** It was turned to continuing rectification, and is due when completion is expected. */
    LONG_TERM("continuing"),
    /** A stage of continuing rectification was reviewed. */
    REVIEW("stageReview"),
    /** It stood still and goes on. */
    RESUMPTION("resumption"),
    /** The holidays it was counted by were announced or corrected. */
    HOLIDAYS("holidays"),
    /** It is a part of another problem and was given a date of its own. */
    SPLIT("split"),
    /** Nothing tells: it moved before such things were written down. */
    UNRECORDED("unrecorded");

    private final String word;

    DueCause(String word) {
        this.word = word;
    }

    /** The word in the journal and the API. */
    public String word() {
        return word;
    }

    static DueCause of(String word) {
        for (DueCause it : values()) {
            if (it.word.equals(word)) {
                return it;
            }
        }
        return UNRECORDED;
    }
}
