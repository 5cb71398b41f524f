package org.bihuan.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bihuan.engine.ProcessModel.Field;
import org.bihuan.engine.ProcessModel.Flow;
import org.bihuan.engine.ProcessModel.Node;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads what the program needs from a model's XML; what may stand there at all is {@link ModelCheck}'s business. */
class ModelReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();

    private ModelReader(Document document) {
        this.document = document;
    }

    static ProcessModel read(byte[] xml, int version) {
        return new ModelReader(parse(xml)).model(new String(xml, java.nio.charset.StandardCharsets.UTF_8), version);
    }

    private ProcessModel model(String xml, int version) {
        for (Element message : elements(document.getDocumentElement(), BPMN, "message")) {
            messages.put(message.getAttribute("id"), message.getAttribute("name"));
        }
        Element process =
                elements(document.getDocumentElement(), BPMN, "process").get(0);
        walk(process, null);
        return new ProcessModel(
                process.getAttribute("id"),
                version,
                process.getAttribute("name"),
                xml,
                java.util.Collections.unmodifiableMap(nodes),
                List.copyOf(flows));
    }

    private void walk(Element scope, @Nullable String within) {
        for (Element element : children(scope)) {
            if (!BPMN.equals(element.getNamespaceURI())) {
                continue;
            }
            String kind = element.getLocalName();
            if (kind.equals("sequenceFlow")) {
                flows.add(new Flow(
                        element.getAttribute("id"),
                        text(element, "name"),
                        element.getAttribute("sourceRef"),
                        element.getAttribute("targetRef")));
            } else if (kind.endsWith("Event")
                    || kind.endsWith("Task")
                    || kind.endsWith("Gateway")
                    || kind.equals("callActivity")
                    || kind.equals("subProcess")) {
                nodes.put(element.getAttribute("id"), node(element, within));
                if (kind.equals("subProcess")) {
                    walk(element, element.getAttribute("id"));
                }
            }
        }
    }

    private Node node(Element element, @Nullable String within) {
        Map<String, String> properties = properties(element);
        String groups = element.getAttributeNS(CAMUNDA, "candidateGroups");
        String parties = groups.isEmpty() ? properties.getOrDefault("party", "") : groups;
        String message = elements(element, BPMN, "messageEventDefinition").stream()
                .findFirst()
                .map(definition -> messages.get(definition.getAttribute("messageRef")))
                .orElse(null);
        return new Node(
                element.getAttribute("id"),
                element.getLocalName(),
                text(element, "name"),
                parties.isEmpty() ? List.of() : ProcessModel.split(parties),
                message,
                within,
                text(element, "calledElement"),
                properties,
                form(element));
    }

    private static Map<String, String> properties(Element element) {
        var properties = new LinkedHashMap<String, String>();
        for (Element extension : elements(element, BPMN, "extensionElements")) {
            for (Element group : elements(extension, CAMUNDA, "properties")) {
                for (Element property : elements(group, CAMUNDA, "property")) {
                    String name = property.hasAttribute("name") ? "name" : "id";
                    properties.put(property.getAttribute(name), property.getAttribute("value"));
                }
            }
        }
        return java.util.Collections.unmodifiableMap(properties);
    }

    private static List<Field> form(Element element) {
        var fields = new ArrayList<Field>();
        for (Element extension : elements(element, BPMN, "extensionElements")) {
            for (Element form : elements(extension, CAMUNDA, "formData")) {
                for (Element field : elements(form, CAMUNDA, "formField")) {
                    fields.add(field(field));
                }
            }
        }
        return List.copyOf(fields);
    }

    private static Field field(Element field) {
        var options = new LinkedHashMap<String, String>();
        for (Element value : elements(field, CAMUNDA, "value")) {
            options.put(value.getAttribute("id"), value.getAttribute("name"));
        }
        var properties = new LinkedHashMap<String, String>();
        for (Element group : elements(field, CAMUNDA, "properties")) {
            for (Element property : elements(group, CAMUNDA, "property")) {
                properties.put(property.getAttribute("id"), property.getAttribute("value"));
            }
        }
        return new Field(
                field.getAttribute("id"),
                FieldType.of(field.getAttribute("type")),
                text(field, "label"),
                java.util.Collections.unmodifiableMap(options),
                java.util.Collections.unmodifiableMap(properties));
    }

    private static @Nullable String text(Element element, String attribute) {
        return element.hasAttribute(attribute) ? element.getAttribute(attribute) : null;
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .toList();
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException("not a readable model", unreadable);
        }
    }
}
