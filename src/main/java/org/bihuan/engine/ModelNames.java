package org.bihuan.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The names of the element a parser stands at, written as in {@link AllowedModel} whatever prefixes the file chose. */
record ModelNames(XMLStreamReader xml) {

    /** The namespaces a file may declare, with the prefix they have in the tables. */
    static final Map<String, String> NAMESPACES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC",
            "dc:",
            "http://www.omg.org/spec/DD/20100524/DI",
            "di:",
            "http://camunda.org/schema/1.0/bpmn",
            "camunda:",
            "http://camunda.org/schema/modeler/1.0",
            "modeler:",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:");

    private static final String UNKNOWN = "?";

    /** A namespace that is declared or used here and that no process file needs, or null. */
    @Nullable
    String unknownNamespace() {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String declared = prefixOf(xml.getNamespaceURI(i));
            String prefix = xml.getNamespacePrefix(i);
            // A reader takes "camunda:" at its word: no other namespace may go by that name.
            if (declared.equals(UNKNOWN) || "camunda".equals(prefix) && !declared.equals("camunda:")) {
                return String.valueOf(xml.getNamespaceURI(i));
            }
        }
        return prefixOf(xml.getNamespaceURI()).equals(UNKNOWN) ? String.valueOf(xml.getNamespaceURI()) : null;
    }

    String element() {
        return prefixOf(xml.getNamespaceURI()) + xml.getLocalName();
    }

    /** The attributes and their values; of {@code xsi:type} the value is a name and is written like one. */
    Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            String name = namespace == null || namespace.isEmpty()
                    ? xml.getAttributeLocalName(i)
                    : attributePrefix(namespace) + xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            attributes.put(name, name.equals("xsi:type") ? type(value) : value);
        }
        return attributes;
    }

    private String type(String value) {
        int colon = value.indexOf(':');
        String prefix = colon < 0 ? "" : value.substring(0, colon);
        return prefixOf(xml.getNamespaceContext().getNamespaceURI(prefix)) + value.substring(colon + 1);
    }

    // An attribute of BPMN has no namespace; one that is put into BPMN's is another attribute.
    private static String attributePrefix(String namespace) {
        String prefix = prefixOf(namespace);
        return prefix.isEmpty() ? "bpmn:" : prefix;
    }

    private static String prefixOf(@Nullable String namespace) {
        return namespace == null ? UNKNOWN : NAMESPACES.getOrDefault(namespace, UNKNOWN);
    }
}
