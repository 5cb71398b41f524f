package org.bihuan.rulebook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How binding the source of a parameter is. */
public enum SourceKind {
    /** Fixed by national law; a congress cannot loosen it. */
    LAW,
    /** Set by a rule of the locality. */
    LOCAL,
    /** Set by us where neither was found. */
    DEFAULT;

    /** The word in presets and in the API, for example {@code law}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Code of the name shown to users. */
    public String code() {
        return "rulebook.source." + word();
    }
}
