package org.bihuan.exchange;

/** Who is meant by the name of a unit; the register behind it is the caller's. */
public interface UnitNames {

    /** The unit of that name, by whatever official, short or local form. Never guesses between two. */
    UnitMatch find(String name);

    /** A form in which two spellings of one name are equal; used to count a new unit once. */
    String key(String name);
}
