package org.bihuan.drawing;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * A BPMN file as it is drawn.
 *
 * @param file its name, for messages
 * @param undrawn elements of the model without a shape or line
 * @param unknown elements the drawing names and the model lacks
 */
record Drawing(String file, List<Shape> shapes, List<Flow> flows, List<String> undrawn, List<String> unknown) {

    Drawing {
        shapes = List.copyOf(shapes);
        flows = List.copyOf(flows);
    }

    /** The steps of the flow, without pools and lanes. */
    List<Shape> nodes() {
        return shapes.stream().filter(shape -> shape.kind().isNode()).toList();
    }

    Stream<Shape> ofKind(Kind kind) {
        return shapes.stream().filter(shape -> shape.kind() == kind);
    }

    Optional<Shape> shape(String id) {
        return shapes.stream().filter(shape -> shape.id().equals(id)).findFirst();
    }

    /** The same drawing with other names, given each id and name; what has no name keeps none. */
    Drawing renamed(BinaryOperator<String> naming) {
        return new Drawing(
                file,
                shapes.stream()
                        .map(shape -> shape.renamed(naming.apply(shape.id(), shape.name())))
                        .toList(),
                flows.stream()
                        .map(flow -> flow.name().isEmpty() ? flow : flow.renamed(naming.apply(flow.id(), flow.name())))
                        .toList(),
                undrawn,
                unknown);
    }

    /** Whether the one stands, at any depth, inside the sub-process that is the other. */
    boolean isWithin(Shape inner, Shape outer) {
        return inner.parent().equals(outer.id())
                || shape(inner.parent())
                        .filter(parent -> isWithin(parent, outer))
                        .isPresent();
    }
}
