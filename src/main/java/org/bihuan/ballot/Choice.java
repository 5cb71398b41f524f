package org.bihuan.ballot;

import java.util.List;

/** The choices there are, in the order in which they stand on paper. */
final class Choice {

    static final List<String> ORDER =
            List.of("satisfied", "basicallySatisfied", "dissatisfied", "agree", "against", "abstain");

    private Choice() {}
}
