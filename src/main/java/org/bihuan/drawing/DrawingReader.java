package org.bihuan.drawing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the shapes and lines of a BPMN file, with what the model says of each. */
final class DrawingReader {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

    private final Element root;
    private final Map<String, Element> drawn = new LinkedHashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<String> undrawn = new ArrayList<>();

    private DrawingReader(Element root) {
        this.root = root;
        Stream.of("BPMNShape", "BPMNEdge")
                .flatMap(name -> Xml.all(root, DIAGRAM, name))
                .forEach(element -> drawn.put(element.getAttribute("bpmnElement"), element));
    }

    static Drawing read(Path file) throws IOException {
        return new DrawingReader(Xml.read(file)).drawing(file.getFileName().toString());
    }

    static Drawing read(String file, String xml) throws IOException {
        return new DrawingReader(Xml.read(xml)).drawing(file);
    }

    private Drawing drawing(String file) {
        Xml.all(root, MODEL, "*").forEach(this::add);
        List<String> unknown = drawn.keySet().stream()
                .filter(id -> shapes.stream().noneMatch(shape -> shape.id().equals(id)))
                .filter(id -> flows.stream().noneMatch(flow -> flow.id().equals(id)))
                .toList();
        return new Drawing(file, shapes, flows, undrawn, unknown);
    }

    private void add(Element element) {
        String id = element.getAttribute("id");
        Element drawing = drawn.get(id);
        Optional<Kind> kind = Kind.of(element.getLocalName());
        boolean flow = element.getLocalName().equals("sequenceFlow");
        if (kind.isEmpty() && !flow) {
            return;
        }
        if (drawing == null) {
            undrawn.add(id);
        } else if (flow) {
            flows.add(flow(element, drawing));
        } else {
            shapes.add(shape(element, kind.get(), drawing));
        }
    }

    private Shape shape(Element element, Kind kind, Element drawing) {
        String id = element.getAttribute("id");
        List<String> lanes = Xml.all(root, MODEL, "flowNodeRef")
                .filter(reference -> reference.getTextContent().strip().equals(id))
                .map(reference -> ((Element) reference.getParentNode()).getAttribute("id"))
                .toList();
        return new Shape(
                id,
                kind,
                element.getAttribute("name"),
                Xml.child(drawing, "Bounds").map(DrawingReader::box).orElseThrow(),
                label(drawing),
                ((Element) element.getParentNode()).getAttribute("id"),
                lanes.stream().findFirst().orElse(null),
                lanes.size(),
                Xml.child(element, "messageEventDefinition").isPresent(),
                Xml.child(element, "multiInstanceLoopCharacteristics").isPresent(),
                element.getAttribute("isInterrupting").equals("false")
                        || element.getAttribute("triggeredByEvent").equals("true"),
                Xml.child(element, "terminateEventDefinition").isPresent());
    }

    private Flow flow(Element element, Element drawing) {
        String id = element.getAttribute("id");
        List<Point> points = Xml.children(drawing, "waypoint")
                .map(point -> new Point(number(point, "x"), number(point, "y")))
                .toList();
        boolean taken = Xml.all(root, MODEL, "*")
                .anyMatch(source -> source.getAttribute("default").equals(id));
        return new Flow(
                id,
                element.getAttribute("name"),
                element.getAttribute("sourceRef"),
                element.getAttribute("targetRef"),
                points,
                label(drawing),
                taken);
    }

    private static @Nullable Box label(Element drawing) {
        return Xml.child(drawing, "BPMNLabel")
                .flatMap(label -> Xml.child(label, "Bounds"))
                .map(DrawingReader::box)
                .orElse(null);
    }

    private static Box box(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
