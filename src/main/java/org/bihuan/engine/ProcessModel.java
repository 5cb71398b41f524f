package org.bihuan.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deployed model as the program reads it.
 *
 * @param key id of the process and name of its file
 * @param version counts the deployed changes of the file, from 1
 * @param xml the file
 * @param nodes events, tasks, gateways and sub-processes by id, in the file's order
 * @param flows sequence flows in the file's order
 */
public record ProcessModel(
        String key, int version, String name, String xml, Map<String, Node> nodes, List<Flow> flows) {

    /** How a version of a model is written in records and steps, for example {@code rectification:3}. */
    public String reference() {
        return key + ":" + version;
    }

    /** The node with this id; it must exist. */
    public Node node(String id) {
        return Optional.ofNullable(nodes.get(id))
                .orElseThrow(() -> new IllegalArgumentException(reference() + " has no node " + id));
    }

    /** The event without a message that starts the process. */
    public Optional<Node> plainStart() {
        return nodes.values().stream()
                .filter(node -> node.kind().equals("startEvent") && node.within() == null && node.message() == null)
                .findFirst();
    }

    /** The user tasks a token may come to from a node over exclusive gateways alone, with nothing done on the way. */
    public List<String> overGatewaysAlone(String from) {
        return flows.stream()
                .filter(flow -> flow.from().equals(from))
                .map(flow -> node(flow.to()))
                .flatMap(to -> switch (to.kind()) {
                    case "exclusiveGateway" -> overGatewaysAlone(to.id()).stream();
                    case "userTask" -> Stream.of(to.id());
                    default -> Stream.<String>empty();
                })
                .toList();
    }

    /** The optional acts drawn in the model: message start events of event sub-processes. */
    public List<Node> actions() {
        return nodes.values().stream()
                .filter(node -> node.kind().equals("startEvent") && node.within() != null && node.message() != null)
                .toList();
    }

    /**
     * An event, task, gateway or sub-process.
     *
     * @param kind BPMN element, for example {@code userTask}
     * @param parties who may act, as words of the model; empty for what nobody does by hand
     * @param message name of the message an event waits for
     * @param within id of the sub-process around it
     * @param calls key of the process a call activity calls
     * @param properties what the model says of it beyond BPMN: act, deadline, status, during, notBy, authority, people,
     *     visibility, reveals, inBulk
     */
    public record Node(
            String id,
            String kind,
            @Nullable String name,
            List<String> parties,
            @Nullable String message,
            @Nullable String within,
            @Nullable String calls,
            Map<String, String> properties,
            List<Field> form) {

        /** A property of the model, or nothing. */
        public Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }

        /** A property that lists words. */
        public List<String> words(String name) {
            return property(name).map(ProcessModel::split).orElse(List.of());
        }

        /** The same with fewer options in some fields of its form, by name; a field left with none is not in the form. */
        public Node offering(Map<String, Set<String>> offered) {
            List<Field> fewer = form.stream()
                    .filter(field -> !offered.containsKey(field.name())
                            || !offered.get(field.name()).isEmpty())
                    .map(field -> offered.containsKey(field.name()) ? field.offering(offered.get(field.name())) : field)
                    .toList();
            return new Node(id, kind, name, parties, message, within, calls, properties, fewer);
        }

        /** Whether the token rests here. */
        public boolean waits() {
            return List.of("userTask", "callActivity", "intermediateCatchEvent").contains(kind);
        }
    }

    /** A field of a form: its type, label, options in their order and what the model demands of it. */
    public record Field(
            String name,
            FieldType type,
            @Nullable String label,
            Map<String, String> options,
            Map<String, String> properties) {

        Field offering(Set<String> offered) {
            var fewer = new LinkedHashMap<>(options);
            fewer.keySet().retainAll(offered);
            return new Field(name, type, label, Collections.unmodifiableMap(fewer), properties);
        }

        /** A demand of the model, or nothing. */
        public Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }

        /** A demand that lists words, for example the outcomes it is required for. */
        public List<String> words(String name) {
            return property(name).map(ProcessModel::split).orElse(List.of());
        }
    }

    /** A sequence flow. */
    public record Flow(String id, @Nullable String name, String from, String to) {}

    static List<String> split(String words) {
        return List.of(words.strip().split("\\s*,\\s*"));
    }
}
