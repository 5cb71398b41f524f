package org.bihuan.problem;

import java.util.List;
import org.bihuan.refusal.Choices;

/** How grave a problem is 等级: who decides on signing it off goes by that. */
public final class Grades {

    /** All there are, the gravest last. */
    public static final List<String> ALL = List.of("ordinary", "key", "listed");

    private Grades() {}

    /**
     * The same, if there is such a grade.
     *
     * @throws org.bihuan.refusal.Invalid naming those there are if it is none
     */
    static String known(String grade) {
        if (!ALL.contains(grade)) {
            throw Choices.of("grade.", ALL).without("grade", grade);
        }
        return grade;
    }
}
