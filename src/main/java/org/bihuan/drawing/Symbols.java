package org.bihuan.drawing;

import static org.bihuan.drawing.Picture.n;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The BPMN symbol of each kind of node, as SVG. */
final class Symbols {

    private static final String USER =
            "<circle cx=\"%s\" cy=\"%s\" r=\"3.2\"/><path d=\"M%s %sc0 -4 2 -6 5.5 -6s5.5 2 5.5 6z\"/>";
    private static final String SERVICE =
            "<circle cx=\"%1$s\" cy=\"%2$s\" r=\"2\"/><circle cx=\"%1$s\" cy=\"%2$s\" r=\"5\" stroke-width=\"2.4\" stroke-dasharray=\"2.2 1.7\"/>";

    private Symbols() {}

    static String of(Shape shape) {
        Box box = shape.box();
        return switch (shape.kind()) {
            case USER_TASK -> rect(box, 8, "fill=\"#fff\"") + user(box) + several(shape);
            case SERVICE_TASK -> rect(box, 8, "fill=\"#f3f4f6\"") + SERVICE.formatted(n(box.x() + 12), n(box.y() + 12));
            case CALL -> rect(box, 8, "fill=\"#fff\" stroke-width=\"3.5\"") + plusBox(box);
            case SUB_PROCESS -> rect(box, 8, "fill=\"#fffdf5\"" + (shape.dashed() ? " stroke-dasharray=\"2 4\"" : ""));
            case EXCLUSIVE_GATEWAY -> diamond(box) + cross(box, 7, 7);
            case PARALLEL_GATEWAY -> diamond(box) + plus(box, 11);
            case GATEWAY -> diamond(box);
            case START_EVENT -> circle(shape, 0, "fill=\"#ecfdf3\"") + envelope(shape);
            case END_EVENT ->
                circle(shape, 0, "fill=\"#fef2f2\" stroke-width=\"3.5\"")
                        + (shape.terminates() ? circle(shape, 6, "fill=\"#1f2a37\"") : "");
            case INTERMEDIATE_EVENT, BOUNDARY_EVENT ->
                circle(shape, 0, "fill=\"#fff\"") + circle(shape, 3, "") + envelope(shape);
            default -> rect(box, 8, "fill=\"#fff\"");
        };
    }

    static String rect(Box box, int corner, String style) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" %s/>"
                .formatted(n(box.x()), n(box.y()), n(box.width()), n(box.height()), corner, style);
    }

    private static String user(Box box) {
        return USER.formatted(n(box.x() + 12), n(box.y() + 8), n(box.x() + 6.5), n(box.y() + 18));
    }

    private static String several(Shape shape) {
        if (!shape.several()) {
            return "";
        }
        Box box = shape.box();
        return DoubleStream.of(-4, 0, 4)
                .mapToObj(
                        dx -> "<path d=\"M%s %sv-9\"/>".formatted(n(box.centre().x() + dx), n(box.bottom() - 4)))
                .collect(Collectors.joining("", "<g stroke-width=\"2\">", "</g>"));
    }

    private static String plusBox(Box box) {
        Box square = new Box(box.centre().x() - 7, box.bottom() - 16, 14, 14);
        return rect(square, 0, "") + cross(square, 0, 4) + cross(square, 4, 0);
    }

    private static String diamond(Box box) {
        return "<path d=\"M%s %sL%s %sL%s %sL%s %sz\" fill=\"#fffbeb\"/>"
                .formatted(
                        n(box.centre().x()), n(box.y()),
                        n(box.right()), n(box.centre().y()),
                        n(box.centre().x()), n(box.bottom()),
                        n(box.x()), n(box.centre().y()));
    }

    private static String plus(Box box, double reach) {
        return "<g stroke-width=\"3\">" + line(box, reach, 0) + line(box, 0, reach) + "</g>";
    }

    private static String cross(Box box, double dx, double dy) {
        return dx == 0 || dy == 0
                ? line(box, dx, dy)
                : "<g stroke-width=\"3\">" + line(box, dx, dy) + line(box, dx, -dy) + "</g>";
    }

    private static String line(Box box, double dx, double dy) {
        Point centre = box.centre();
        return "<path d=\"M%s %sL%s %s\"/>"
                .formatted(n(centre.x() - dx), n(centre.y() - dy), n(centre.x() + dx), n(centre.y() + dy));
    }

    private static String circle(Shape shape, double inset, String style) {
        Box box = shape.box();
        return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s%s/>"
                .formatted(
                        n(box.centre().x()),
                        n(box.centre().y()),
                        n(box.width() / 2 - inset),
                        style,
                        shape.dashed() ? " stroke-dasharray=\"4 3\"" : "");
    }

    private static String envelope(Shape shape) {
        if (!shape.message()) {
            return "";
        }
        Point centre = shape.box().centre();
        Box paper = new Box(centre.x() - 8, centre.y() - 6, 16, 12);
        return rect(paper, 0, "")
                + "<path d=\"M%s %sL%s %sL%s %s\"/>"
                        .formatted(
                                n(paper.x()), n(paper.y()),
                                n(centre.x()), n(centre.y() + 1),
                                n(paper.right()), n(paper.y()));
    }
}
