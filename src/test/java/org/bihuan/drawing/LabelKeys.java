package org.bihuan.drawing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The keys under which a model's names are translated: {@code process}, {@code node}, {@code node.field}, {@code
 * node.field.value}, and the ids of lanes and named flows.
 */
final class LabelKeys {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private LabelKeys() {}

    static List<String> of(Path file) throws IOException {
        Element root = Xml.read(file);
        Drawing drawing = DrawingReader.read(file);
        Stream<String> shapes = drawing.shapes().stream()
                .filter(shape -> shape.kind() != Kind.POOL)
                .map(Shape::id);
        Stream<String> flows =
                drawing.flows().stream().filter(flow -> !flow.name().isEmpty()).map(Flow::id);
        Stream<String> fields = Xml.all(root, CAMUNDA, "formField").flatMap(LabelKeys::field);
        return Stream.of(Stream.of("process"), shapes, flows, fields)
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> field(Element field) {
        // A field stands in the form data, in the extension elements, of its node.
        Element node = (Element) field.getParentNode().getParentNode().getParentNode();
        String key = node.getAttribute("id") + "." + field.getAttribute("id");
        var values = field.getElementsByTagNameNS(CAMUNDA, "value");
        return Stream.concat(
                Stream.of(key),
                IntStream.range(0, values.getLength())
                        .mapToObj(i -> key + "." + ((Element) values.item(i)).getAttribute("id")));
    }
}
