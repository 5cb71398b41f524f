package org.bihuan.rulebook;

import org.jspecify.annotations.Nullable;

/** The type of a parameter: turns what a file says into a value, or says why it cannot be. */
interface Kind {

    /**
     * The value.
     *
     * @throws Unfit if the type is wrong or the value out of range
     */
    Object read(@Nullable Object raw) throws Unfit;
}
