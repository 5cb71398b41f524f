package org.bihuan.rulebook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a whole written as a ratio, for example {@code 2/3}; more than nothing and at most all. */
record FractionKind() implements Kind {

    private static final Pattern RATIO = Pattern.compile("([1-9][0-9]{0,2})/([1-9][0-9]{0,2})");

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        var ratio = RATIO.matcher(String.valueOf(raw));
        if (!(raw instanceof String text)
                || !ratio.matches()
                || Integer.parseInt(ratio.group(1)) > Integer.parseInt(ratio.group(2))) {
            throw new Unfit("rulebook.notFraction", String.valueOf(raw));
        }
        return text;
    }
}
