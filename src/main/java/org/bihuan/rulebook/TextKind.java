package org.bihuan.rulebook;

import org.jspecify.annotations.Nullable;

/** A line of text, as it is printed; it may be empty. */
record TextKind(int longest) implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof String text)) {
            throw new Unfit("rulebook.notText");
        }
        if (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Unfit("rulebook.badText", longest);
        }
        return text.strip();
    }
}
