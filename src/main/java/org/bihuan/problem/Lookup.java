package org.bihuan.problem;

import java.util.List;
import org.bihuan.organization.Sight.Condition;

/** Reads ids that a question is told by. */
interface Lookup {

    /** What a query finds, or one more than this many of it. */
    List<String> ids(Condition query, int most);

    /** Whether a query finds more than this many. */
    boolean more(Condition query, int than);

    /** Up to this many problems are looked up one by one. */
    int few();

    /** Whether the database has an index of the pairs of neighbouring characters. */
    boolean pairs();
}
