package org.bihuan.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bihuan.engine.ProcessModel.Node;
import org.w3c.dom.Element;

/** One table per model, one line per node: who acts there, what runs there and which time limit holds. */
final class ProcessTable {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("startEvent", "start"),
            Map.entry("endEvent", "end"),
            Map.entry("intermediateCatchEvent", "wait"),
            Map.entry("boundaryEvent", "boundary"),
            Map.entry("userTask", "task"),
            Map.entry("serviceTask", "service"),
            Map.entry("callActivity", "call"),
            Map.entry("subProcess", "optional act"),
            Map.entry("exclusiveGateway", "choice"),
            Map.entry("parallelGateway", "fork or join"));
    private static final String INTRODUCTION = """
            # The models, node by node

            Written by `ProcessTableTests` from `processes/*.bpmn` and the English labels beside them; do not edit by hand. \
            After a change of a model: `mvn test -Dtest=ProcessTableTests -Dpictures=write`.

            **Kind**: a *task* waits for a person, a *service* runs by itself, a *call* runs another model, a *start* inside an \
            *optional act* is offered for as long as the act is possible. **Party**: who may act; several are alternatives. \
            **Runs**: the act that checks and records a task (a task without one only records its form), the handler of a \
            service, or the model called. **Limit**: the parameter of the rule book that computes the due date. **More**: \
            `notBy` excludes whoever did those tasks, `people` is the rule that says how many must act, `status` is the stage \
            the ledger shows, `visibility` who may see the entry, `internalFor` the outcomes only \
            the congress sees, `inBulk` the outcome that may be given to many such tasks at a time.
            """;

    private final ProcessModel model;
    private final Properties english;
    private final Map<String, String> handlers;

    private ProcessTable(ProcessModel model, Properties english, Map<String, String> handlers) {
        this.model = model;
        this.english = english;
        this.handlers = handlers;
    }

    static String page(List<Path> files) throws IOException {
        var page = new StringBuilder(INTRODUCTION);
        for (Path file : files) {
            page.append('\n').append(of(file).text());
        }
        return page.toString();
    }

    /** File name without its ending, which is also the key of the process. */
    static String key(Path file) {
        return file.getFileName().toString().replaceFirst("\\.bpmn$", "");
    }

    private static ProcessTable of(Path file) throws IOException {
        byte[] xml = Files.readAllBytes(file);
        var english = new Properties();
        try (Reader labels = Files.newBufferedReader(file.resolveSibling(key(file) + "_en.properties"))) {
            english.load(labels);
        }
        return new ProcessTable(ModelReader.read(xml, 1), english, handlers(xml));
    }

    private String text() {
        String lines = model.nodes().values().stream().map(this::line).collect(Collectors.joining());
        return "## `%s` %s · %s\n\n![%s](diagrams/%s.svg)\n\n"
                        .formatted(model.key(), model.name(), english.get("process"), model.name(), model.key())
                + "| Node | 中文 | English | Kind | Party | Runs | Limit | More |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + lines;
    }

    private String line(Node node) {
        return Stream.of(
                        code(node.id()),
                        node.name() == null ? "" : node.name(),
                        english.getProperty(node.id(), ""),
                        KINDS.getOrDefault(node.kind(), node.kind()),
                        node.parties().stream().map(ProcessTable::code).collect(Collectors.joining(", ")),
                        runs(node),
                        node.property("deadline").map(ProcessTable::code).orElse(""),
                        more(node))
                .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                .collect(Collectors.joining("|", "|", "|\n"));
    }

    private String runs(Node node) {
        if (node.calls() != null) {
            return "model " + code(node.calls());
        }
        String handler = handlers.get(node.id());
        return handler != null
                ? "handler " + code(handler)
                : node.property("act").map(act -> "act " + code(act)).orElse("");
    }

    private static String more(Node node) {
        return Stream.of(
                        "status",
                        "during",
                        "people",
                        "notBy",
                        "authority",
                        "visibility",
                        "internalFor",
                        "reveals",
                        "tells",
                        "recall",
                        "inBulk")
                .filter(name -> node.property(name).isPresent())
                .map(name -> name + ": "
                        + node.words(name).stream().map(ProcessTable::code).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String code(String word) {
        return "`" + word + "`";
    }

    private static Map<String, String> handlers(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var services = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getElementsByTagNameNS("*", "serviceTask");
            var handlers = new HashMap<String, String>();
            for (int i = 0; i < services.getLength(); i++) {
                Element service = (Element) services.item(i);
                String bean = service.getAttributeNS(CAMUNDA, "delegateExpression");
                handlers.put(service.getAttribute("id"), bean.replaceAll("[${}]", ""));
            }
            return handlers;
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
