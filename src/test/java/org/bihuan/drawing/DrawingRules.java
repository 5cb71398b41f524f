package org.bihuan.drawing;

import java.util.List;
import java.util.stream.Stream;

/** Everything asked of a drawing. Each broken rule is one sentence with the file and the ids. */
final class DrawingRules {

    /** One thing asked of a drawing. */
    @FunctionalInterface
    interface Rule {
        Stream<String> violations(Drawing drawing);
    }

    private static final List<Rule> RULES = Stream.of(ShapeRules.ALL, FlowRules.ALL, LabelRules.ALL)
            .flatMap(List::stream)
            .toList();

    private DrawingRules() {}

    static List<String> violations(Drawing drawing) {
        return RULES.stream()
                .flatMap(rule -> rule.violations(drawing))
                .map(sentence -> drawing.file() + ": " + sentence)
                .toList();
    }
}
