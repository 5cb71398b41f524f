package org.bihuan.rulebook;

import org.jspecify.annotations.Nullable;

/** A whole number between two bounds. */
record NumberKind(int least, int most) implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof Integer number)) {
            throw new Unfit("rulebook.notNumber", String.valueOf(raw));
        }
        if (number < least || number > most) {
            throw new Unfit("rulebook.outOfRange", number.toString(), least, most);
        }
        return number;
    }
}
