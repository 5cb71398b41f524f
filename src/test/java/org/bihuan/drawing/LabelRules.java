package org.bihuan.drawing;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.drawing.DrawingRules.Rule;

/** Where names are written: present, large enough, inside a lane, on nothing else. */
final class LabelRules {

    static final List<Rule> ALL = List.of(
            LabelRules::named,
            LabelRules::placed,
            LabelRules::fitting,
            LabelRules::nodeLabelInLane,
            LabelRules::flowLabelInLane,
            LabelRules::clearOfShapes,
            LabelRules::clearOfFlows,
            LabelRules::clearOfLabels);

    private LabelRules() {}

    /** A name and the room it is written in. */
    private record Label(String id, String text, Box box) {}

    private static Stream<String> named(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(shape -> shape.name().isBlank())
                .map(shape -> shape.id() + " has no name");
    }

    private static Stream<String> placed(Drawing drawing) {
        Stream<String> nodes = drawing.nodes().stream()
                .filter(node -> node.kind().isNamedOutside() && node.label() == null)
                .map(Shape::id);
        Stream<String> flows = drawing.flows().stream()
                .filter(flow -> !flow.name().isEmpty() && flow.label() == null)
                .map(Flow::id);
        return Stream.concat(nodes, flows).map(id -> id + " has no place for its name");
    }

    private static Stream<String> fitting(Drawing drawing) {
        Stream<String> outside = labels(drawing)
                .filter(label -> !Lettering.OUTSIDE.fits(label.text(), label.box()))
                .map(Label::id);
        Stream<String> inside = drawing.shapes().stream()
                .filter(shape -> !shape.kind().isNamedOutside())
                .filter(shape -> !Lettering.INSIDE.fits(shape.name(), upright(shape)))
                .map(Shape::id);
        return Stream.concat(outside, inside).map(id -> "the name of " + id + " does not fit");
    }

    /** The room for a name as its reader tilts it: pools and lanes are named from bottom to top. */
    private static Box upright(Shape shape) {
        Box room = Picture.room(shape);
        return shape.kind().isNode() ? room : new Box(room.x(), room.y(), room.height(), room.width());
    }

    private static Stream<String> nodeLabelInLane(Drawing drawing) {
        return drawing.nodes().stream()
                .filter(node -> node.label() != null)
                .filter(node -> drawing.shape(node.lane() == null ? node.parent() : node.lane())
                        .filter(around -> around.box().contains(Objects.requireNonNull(node.label())))
                        .isEmpty())
                .map(node -> "the name of " + node.id() + " leaves its lane");
    }

    private static Stream<String> flowLabelInLane(Drawing drawing) {
        return drawing.flows().stream()
                .filter(flow -> flow.label() != null)
                .filter(flow -> drawing.ofKind(Kind.LANE)
                        .noneMatch(lane -> lane.box().contains(Objects.requireNonNull(flow.label()))))
                .map(flow -> "the name of " + flow.id() + " leaves its lane");
    }

    private static Stream<String> clearOfShapes(Drawing drawing) {
        return labels(drawing)
                .flatMap(label -> drawing.nodes().stream()
                        .filter(node ->
                                node.box().overlaps(label.box()) && !node.box().contains(label.box()))
                        .map(node -> "the name of " + label.id() + " overlaps " + node.id()));
    }

    private static Stream<String> clearOfFlows(Drawing drawing) {
        return labels(drawing)
                .flatMap(label -> drawing.flows().stream()
                        .filter(flow -> flow.segments().stream().anyMatch(segment -> segment.enters(label.box())))
                        .map(flow -> flow.id() + " runs through the name of " + label.id()));
    }

    private static Stream<String> clearOfLabels(Drawing drawing) {
        List<Label> labels = labels(drawing).toList();
        return IntStream.range(0, labels.size())
                .boxed()
                .flatMap(i -> labels.subList(i + 1, labels.size()).stream()
                        .filter(other -> labels.get(i).box().overlaps(other.box()))
                        .map(other -> "the names of %s and %s overlap"
                                .formatted(labels.get(i).id(), other.id())));
    }

    private static Stream<Label> labels(Drawing drawing) {
        Stream<Label> nodes = drawing.nodes().stream()
                .filter(node -> node.label() != null)
                .map(node -> new Label(node.id(), node.name(), Objects.requireNonNull(node.label())));
        Stream<Label> flows = drawing.flows().stream()
                .filter(flow -> flow.label() != null)
                .map(flow -> new Label(flow.id(), flow.name(), Objects.requireNonNull(flow.label())));
        return Stream.concat(nodes, flows);
    }
}
