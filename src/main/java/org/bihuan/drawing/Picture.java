package org.bihuan.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Draws a BPMN file as SVG, the same bytes on every machine; on request with the path that was taken through it. */
public final class Picture {

    /** What became of an element that was reached. Each has a colour and a mark, so that black and white shows it too. */
    public enum Passed {
        /** Gone through. */
        DONE("#1a6b3c", "✓"),
        /** Where it stands. */
        CURRENT("#1f4e79", "▶"),
        /** Where it failed. */
        FAILED("#b3261e", "!");

        private final String ink;
        private final String mark;

        Passed(String ink, String mark) {
            this.ink = ink;
            this.mark = mark;
        }
    }

    private static final String FONTS =
            "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif";
    private static final double MARGIN = 20;
    private static final double BAND = 30;

    private final Drawing drawing;
    private final Map<String, Passed> passed;
    private final StringBuilder svg = new StringBuilder();

    private Picture(Drawing drawing, Map<String, Passed> passed) {
        this.drawing = drawing;
        this.passed = passed;
    }

    static String of(Drawing drawing) {
        return new Picture(drawing, Map.of()).draw();
    }

    /**
     * A model as it is drawn.
     *
     * @param file name of the model, for a drawing without a pool
     * @param xml the model
     * @param naming gives each id and Chinese name the name to write
     * @param passed what was reached, by id of node or flow; nothing else is marked
     */
    public static String of(String file, String xml, BinaryOperator<String> naming, Map<String, Passed> passed) {
        try {
            Drawing named = DrawingReader.read(file, xml).renamed(naming);
            return new Picture(named, passed).draw();
        } catch (IOException noModel) {
            throw new UncheckedIOException(file, noModel);
        }
    }

    /** The room for a name written within a shape: a strip on top of a sub-process or on the left of a
     * pool or lane, else all but a thin margin. */
    static Box room(Shape shape) {
        Box box = shape.box();
        if (!shape.kind().isNode()) {
            return new Box(box.x(), box.y() + 5, BAND, box.height() - 10);
        }
        return shape.kind() == Kind.SUB_PROCESS
                ? new Box(box.x() + 7, box.y() + 5, box.width() - 14, Lettering.INSIDE.lineHeight())
                : new Box(box.x() + 7, box.y() + 7, box.width() - 14, box.height() - 14);
    }

    private String draw() {
        List<Shape> shapes = drawing.shapes();
        double left =
                shapes.stream().mapToDouble(shape -> shape.box().x()).min().orElse(0) - MARGIN;
        double top = shapes.stream().mapToDouble(shape -> shape.box().y()).min().orElse(0) - MARGIN;
        double width =
                shapes.stream().mapToDouble(shape -> shape.box().right()).max().orElse(0) + MARGIN - left;
        double height =
                shapes.stream().mapToDouble(shape -> shape.box().bottom()).max().orElse(0) + MARGIN - top;
        add("""
            <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="%s %s %s %s" width="%s" height="%s" \
            font-family="%s" fill="none" stroke="#1f2a37">
            """, n(left), n(top), n(width), n(height), n(width), n(height), FONTS);
        add(
                "<title>%s</title>\n",
                drawing.ofKind(Kind.POOL)
                        .map(pool -> escape(pool.name()))
                        .findFirst()
                        .orElse(drawing.file()));
        add("""
            <defs><marker id="arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="9" markerHeight="9" orient="auto">\
            <path d="M0 1L10 5L0 9z" fill="#1f2a37" stroke="none"/></marker></defs>
            """);
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#fff\" stroke=\"none\"/>\n",
                n(left), n(top), n(width), n(height));
        drawing.ofKind(Kind.LANE).forEach(this::band);
        drawing.ofKind(Kind.POOL).forEach(this::band);
        drawing.nodes().forEach(this::node);
        drawing.flows().forEach(this::flow);
        return svg.append("</svg>\n").toString();
    }

    private void band(Shape shape) {
        Box box = shape.box();
        add("<g data-id=\"%s\">", shape.id());
        rect(box, 0, "fill=\"%s\"".formatted(shape.kind() == Kind.LANE ? "#fbfcfe" : "none"));
        rect(
                new Box(box.x(), box.y(), BAND, box.height()),
                0,
                shape.kind() == Kind.LANE ? "fill=\"#eef2f7\"" : "fill=\"#dde5ef\"");
        List<String> lines = Lettering.INSIDE.lines(shape.name(), box.height() - 10);
        for (int i = 0; i < lines.size(); i++) {
            double x = box.x() + BAND / 2 + 4 + (i - (lines.size() - 1) / 2.0) * Lettering.INSIDE.lineHeight();
            add(
                    "<text transform=\"translate(%s %s) rotate(-90)\" font-size=\"12\" text-anchor=\"middle\""
                            + " fill=\"#111827\" stroke=\"none\">%s</text>",
                    n(x), n(box.centre().y()), escape(lines.get(i)));
        }
        add("</g>\n");
    }

    private void node(Shape shape) {
        Passed how = open(shape.id());
        svg.append(Symbols.of(shape));
        if (how != null) {
            add(
                    "<text x=\"%s\" y=\"%s\" font-size=\"14\" font-weight=\"bold\" fill=\"%s\""
                            + " stroke=\"none\">%s</text>",
                    n(shape.box().right() - 2), n(shape.box().y() + 5), how.ink, how.mark);
        }
        Box label = shape.label();
        if (label != null) {
            write(shape.name(), label, Lettering.OUTSIDE, label.y());
        } else {
            Box room = room(shape);
            int lines = Lettering.INSIDE.lines(shape.name(), room.width()).size();
            write(
                    shape.name(),
                    room,
                    Lettering.INSIDE,
                    room.y() + (room.height() - lines * Lettering.INSIDE.lineHeight()) / 2);
        }
        add("</g>\n");
    }

    /** Begins the group of an element, in the ink of what became of it. */
    private @Nullable Passed open(String id) {
        Passed how = passed.get(id);
        add("<g data-id=\"%s\"%s>", id, how == null ? "" : " stroke=\"" + how.ink + "\" stroke-width=\"2.4\"");
        return how;
    }

    private void flow(Flow flow) {
        open(flow.id());
        String path = "M"
                + String.join(
                        "L",
                        flow.points().stream()
                                .map(p -> n(p.x()) + " " + n(p.y()))
                                .toList());
        add("<path d=\"%s\" marker-end=\"url(#arrow)\"/>", path);
        if (flow.taken()) {
            add("<path d=\"%s\"/>", slash(flow.segments().get(0)));
        }
        Box label = flow.label();
        if (label != null) {
            write(flow.name(), label, Lettering.OUTSIDE, label.y());
        }
        add("</g>\n");
    }

    /** The stroke across the start of a gateway's default flow. */
    private static String slash(Segment segment) {
        double length = Math.hypot(
                segment.to().x() - segment.from().x(),
                segment.to().y() - segment.from().y());
        double x = segment.from().x() + (segment.to().x() - segment.from().x()) * 8 / length;
        double y = segment.from().y() + (segment.to().y() - segment.from().y()) * 8 / length;
        return "M%s %sL%s %s".formatted(n(x - 4), n(y + 5), n(x + 4), n(y - 5));
    }

    private void write(String text, Box room, Lettering lettering, double top) {
        List<String> lines = lettering.lines(text, room.width());
        for (int i = 0; i < lines.size(); i++) {
            add(
                    "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"#111827\""
                            + " stroke=\"none\">%s</text>",
                    n(room.centre().x()),
                    n(top + 11 + i * lettering.lineHeight()),
                    lettering.fontSize(),
                    escape(lines.get(i)));
        }
    }

    private void rect(Box box, int corner, String style) {
        svg.append(Symbols.rect(box, corner, style));
    }

    private void add(String format, Object... values) {
        svg.append(format.formatted(values));
    }

    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
