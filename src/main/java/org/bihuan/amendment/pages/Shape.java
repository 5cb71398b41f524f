package org.bihuan.amendment.pages;

import java.util.List;

/** The form of a kind of value: which fields it has, and how a value goes into them and comes out of them. */
interface Shape {

    /** The fields; those of each row where it is a table. */
    List<Part> parts();

    /** Whether the value is a table of rows that can be added and taken out. */
    default boolean table() {
        return false;
    }

    /** A value, as JSON has it, in its fields. */
    Typed typed(Object value);

    /** What the fields say, as a program would send it. Whether it fits, the rule book says. */
    Object value(Typed typed);
}
