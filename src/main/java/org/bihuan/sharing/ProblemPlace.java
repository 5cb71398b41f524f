package org.bihuan.sharing;

import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** Where in the order of the list a page of problems ended, as it stands in an address: {@code 12-1}. */
public record ProblemPlace(int seq, int cycle) {

    private static final ProblemPlace BEGINNING = new ProblemPlace(0, 0);

    /**
     * The place an address names; the beginning where it names none.
     *
     * @throws Invalid if it is none
     */
    public static ProblemPlace of(@Nullable String after) {
        if (after == null) {
            return BEGINNING;
        }
        if (!after.matches("[0-9]{1,9}-[0-9]{1,9}")) {
            throw Invalid.field("after", "page.after", after);
        }
        String[] numbers = after.split("-");
        return new ProblemPlace(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** That of a problem, to be written into an address. */
    public static String after(SharedProblem problem) {
        return problem.seq() + "-" + problem.cycle();
    }
}
