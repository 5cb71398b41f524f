package org.bihuan.drawing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.drawing.DrawingRules.Rule;

/** Where shapes stand: all of them drawn, apart from each other, each in its one lane. */
final class ShapeRules {

    static final List<Rule> ALL = List.of(
            ShapeRules::drawn,
            ShapeRules::known,
            ShapeRules::apart,
            ShapeRules::inOneLane,
            ShapeRules::insideLane,
            ShapeRules::insideSubProcess,
            ShapeRules::lanesInsidePool);

    private ShapeRules() {}

    private static Stream<String> drawn(Drawing drawing) {
        return drawing.undrawn().stream().map(id -> id + " is not drawn");
    }

    private static Stream<String> known(Drawing drawing) {
        return drawing.unknown().stream().map(id -> id + " is drawn but not in the model");
    }

    private static Stream<String> apart(Drawing drawing) {
        List<Shape> nodes = drawing.nodes();
        List<Shape> lanes = drawing.ofKind(Kind.LANE).toList();
        return Stream.of(nodes, lanes)
                .flatMap(shapes -> IntStream.range(0, shapes.size())
                        .boxed()
                        .flatMap(i -> shapes.subList(i + 1, shapes.size()).stream()
                                .filter(other -> overlap(drawing, shapes.get(i), other))
                                .map(other -> shapes.get(i).id() + " overlaps " + other.id())));
    }

    private static boolean overlap(Drawing drawing, Shape one, Shape other) {
        return one.box().overlaps(other.box())
                && !drawing.isWithin(one, other)
                && !drawing.isWithin(other, one)
                && one.kind() != Kind.BOUNDARY_EVENT
                && other.kind() != Kind.BOUNDARY_EVENT;
    }

    private static Stream<String> inOneLane(Drawing drawing) {
        return drawing.nodes().stream()
                .filter(node -> node.lanes() != (insideAny(drawing, node) ? 0 : 1))
                .map(node -> node.id() + " is named by " + node.lanes() + " lanes");
    }

    private static Stream<String> insideLane(Drawing drawing) {
        return drawing.nodes().stream()
                .filter(node -> node.lane() != null)
                .filter(node -> drawing.shape(node.lane())
                        .filter(lane -> lane.box().contains(node.box()))
                        .isEmpty())
                .map(node -> node.id() + " stands outside its lane " + node.lane());
    }

    private static Stream<String> insideSubProcess(Drawing drawing) {
        return drawing.nodes().stream()
                .flatMap(node -> drawing
                        .shape(node.parent())
                        .filter(parent -> !parent.box().contains(node.box()))
                        .map(parent -> node.id() + " stands outside " + parent.id())
                        .stream());
    }

    private static Stream<String> lanesInsidePool(Drawing drawing) {
        return drawing.ofKind(Kind.LANE)
                .filter(lane ->
                        drawing.ofKind(Kind.POOL).noneMatch(pool -> pool.box().contains(lane.box())))
                .map(lane -> lane.id() + " stands outside the pool");
    }

    private static boolean insideAny(Drawing drawing, Shape node) {
        return drawing.ofKind(Kind.SUB_PROCESS).anyMatch(outer -> drawing.isWithin(node, outer));
    }
}
