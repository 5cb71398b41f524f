package org.bihuan.row;

import java.util.Collection;
import java.util.Collections;

/** The places of values in a statement whose number is not known before: {@code ?, ?, ?}. */
public final class Marks {

    private Marks() {}

    /** One for each of these values. */
    public static String of(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
