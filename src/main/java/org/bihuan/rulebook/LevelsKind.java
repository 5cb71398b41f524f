package org.bihuan.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number for each level of congress that the law itself fixes: it is shown with its article and may not be changed. */
record LevelsKind(Map<String, Integer> law) implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!law.equals(raw)) {
            throw new Unfit("rulebook.fixed", law.toString());
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(law));
    }
}
