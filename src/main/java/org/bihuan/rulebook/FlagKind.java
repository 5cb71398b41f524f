package org.bihuan.rulebook;

import org.jspecify.annotations.Nullable;

/** A yes or no. */
record FlagKind() implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof Boolean flag)) {
            throw new Unfit("rulebook.notFlag", String.valueOf(raw));
        }
        return flag;
    }
}
