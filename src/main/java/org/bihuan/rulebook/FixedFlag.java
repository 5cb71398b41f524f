package org.bihuan.rulebook;

import org.jspecify.annotations.Nullable;

/** A yes or no that is shown but may not be changed. */
record FixedFlag(boolean value) implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof Boolean flag)) {
            throw new Unfit("rulebook.notFlag", String.valueOf(raw));
        }
        if (flag != value) {
            throw new Unfit("rulebook.fixed", Boolean.toString(value));
        }
        return flag;
    }
}
