package org.bihuan.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One walk through a process file, from its first element to its last, comparing each with {@link AllowedModel}. */
final class ModelWalk {

    /** So deep may elements stand in each other. */
    static final int DEEPEST = 20;

    private final XMLStreamReader xml;
    private final Values values;
    private final Findings findings;
    private final ModelIdentity identity = new ModelIdentity();
    private final Deque<Open> open = new ArrayDeque<>();

    /** An element that has begun, with the text it has had so far. */
    private record Open(String name, AllowedElement allowed, String shown, int line, StringBuilder text) {}

    ModelWalk(XMLStreamReader xml, Values values, Findings findings) {
        this.xml = xml;
        this.values = values;
        this.findings = findings;
    }

    /** Walks until the end of the file, or until something is found after which reading on makes no sense. */
    void toTheEnd() throws XMLStreamException {
        boolean readOn = true;
        while (readOn && xml.hasNext()) {
            readOn = switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.COMMENT -> comment();
                case XMLStreamConstants.END_DOCUMENT -> true;
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> stop("model.instruction", "");
                case XMLStreamConstants.CDATA -> stop("model.cdata", "");
                default -> stop("model.doctype", "");
            };
        }
        if (readOn) {
            identity.compare(findings);
        }
    }

    private boolean start() throws XMLStreamException {
        if (open.size() >= DEEPEST) {
            return stop("model.depth", String.valueOf(DEEPEST));
        }
        var names = new ModelNames(xml);
        var unknown = names.unknownNamespace();
        if (unknown != null) {
            findings.add("model.namespace", line(), xml.getLocalName(), unknown);
            return skip();
        }
        String name = names.element();
        var attributes = names.attributes();
        String shown = shown(name, attributes);
        var allowed = AllowedModel.element(name);
        if (allowed == null) {
            findings.add("model.element", line(), shown, name);
            return skip();
        }
        String parent = open.isEmpty() ? "" : open.peek().name();
        if (!allowed.parents().contains(parent)) {
            findings.add("model.place", line(), shown, parent);
            return skip();
        }
        open.push(new Open(name, allowed, shown, line(), new StringBuilder()));
        attributes.forEach(this::attribute);
        if (!allowed.isComplete(attributes.keySet())) {
            findings.add("model.required", line(), shown, allowed.required().toString());
        }
        if (name.equals("process")) {
            identity.add(attributes, line());
        }
        return true;
    }

    private void attribute(String attribute, String value) {
        var here = open.peek();
        var kind = here.allowed().attributes().get(attribute);
        if (kind == null) {
            findings.add("model.attribute", line(), here.shown(), attribute);
            return;
        }
        var code = values.refusal(kind, value);
        if (code != null) {
            findings.add(code, line(), here.shown(), attribute + "=" + value);
        }
    }

    private boolean text() {
        if (!open.isEmpty()) {
            open.peek().text().append(xml.getText());
        }
        return true;
    }

    private boolean end() {
        var ended = open.pop();
        // The engine trims the text of an expression the same way.
        var code =
                values.refusal(ended.allowed().text(), ended.text().toString().trim());
        if (code != null) {
            findings.add(code, ended.line(), ended.shown(), ended.text().toString());
        }
        return true;
    }

    // The engine joins the text on both sides of a comment, so that an expression could be hidden from who reads the
    // file.
    private boolean comment() {
        if (!open.isEmpty() && open.peek().allowed().text() != ValueKind.NOTHING) {
            findings.add("model.comment", line(), open.peek().shown(), "");
        }
        return true;
    }

    // What stands in a refused element says nothing more; in a refused root it is the whole file.
    private boolean skip() throws XMLStreamException {
        if (open.isEmpty()) {
            return false;
        }
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        return true;
    }

    private boolean stop(String code, String detail) {
        findings.add(code, line(), open.isEmpty() ? "" : open.peek().shown(), detail);
        return false;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private static String shown(String name, Map<String, String> attributes) {
        String own = attributes.getOrDefault("id", attributes.getOrDefault("name", ""));
        return own.isEmpty() ? name : name + " " + own;
    }
}
