package org.bihuan.drawing;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.drawing.DrawingRules.Rule;

/** How flows run: level and upright, from border to border, through nothing and over no other flow. */
final class FlowRules {

    static final List<Rule> ALL = List.of(
            FlowRules::square,
            FlowRules::leavesBorder,
            FlowRules::reachesBorder,
            FlowRules::throughNothing,
            drawing -> pairs(drawing, Segment::covers, "runs on top of"),
            drawing -> pairs(drawing, Segment::crosses, "crosses"));

    private FlowRules() {}

    private static Stream<String> square(Drawing drawing) {
        return drawing.flows().stream()
                .filter(flow -> flow.points().size() < 2
                        || flow.segments().stream()
                                .anyMatch(segment -> segment.isEmpty() || segment.isLevel() == segment.isUpright()))
                .map(flow -> flow.id() + " is not made of level and upright stretches");
    }

    private static Stream<String> leavesBorder(Drawing drawing) {
        return drawing.flows().stream()
                .filter(flow -> !touches(drawing, flow.source(), flow.start()))
                .map(flow -> flow.id() + " does not start on the border of " + flow.source());
    }

    private static Stream<String> reachesBorder(Drawing drawing) {
        return drawing.flows().stream()
                .filter(flow -> !touches(drawing, flow.target(), flow.end()))
                .map(flow -> flow.id() + " does not end on the border of " + flow.target());
    }

    private static boolean touches(Drawing drawing, String id, Point point) {
        return drawing.shape(id).filter(shape -> shape.hasOnBorder(point)).isPresent();
    }

    private static Stream<String> throughNothing(Drawing drawing) {
        return drawing.flows().stream()
                .flatMap(flow -> drawing.nodes().stream()
                        .filter(node -> !holds(drawing, node, flow))
                        .filter(node -> entersBody(flow, node))
                        .map(node -> flow.id() + " runs through " + node.id()));
    }

    /** A line may run inside the sub-process that holds both its ends. */
    private static boolean holds(Drawing drawing, Shape node, Flow flow) {
        return Stream.of(flow.source(), flow.target())
                .allMatch(id -> drawing.shape(id)
                        .filter(end -> drawing.isWithin(end, node))
                        .isPresent());
    }

    private static boolean entersBody(Flow flow, Shape node) {
        boolean end = node.id().equals(flow.source()) || node.id().equals(flow.target());
        // The box around a diamond is wider than the diamond, so a flow docked beside its tip enters the box.
        double margin = end && node.kind().isGateway() ? node.box().height() / 2 - 1 : 1;
        Box body = node.box().inset(margin);
        return flow.segments().stream().anyMatch(segment -> segment.enters(body));
    }

    private static Stream<String> pairs(Drawing drawing, BiPredicate<Segment, Segment> broken, String verb) {
        List<Flow> flows = drawing.flows();
        return IntStream.range(0, flows.size())
                .boxed()
                .flatMap(i -> flows.subList(i + 1, flows.size()).stream()
                        .filter(other -> flows.get(i).segments().stream()
                                .anyMatch(one -> other.segments().stream().anyMatch(two -> broken.test(one, two))))
                        .map(other -> "%s %s %s".formatted(flows.get(i).id(), verb, other.id())));
    }
}
