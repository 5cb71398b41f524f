package org.bihuan.engine;

import static org.bihuan.engine.ValueKind.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every element and attribute a process file may have; whatever is not written here is refused. Names of BPMN stand
 * without a prefix, others with the prefix of {@link ModelNames#NAMESPACES}, whatever prefix the file itself uses.
 *
 * <p>Source: BPMN 2.0.2 (OMG formal/2013-12-09) and the engine's extension elements, less all that runs code, opens an
 * address or asks for an expression.
 */
final class AllowedModel {

    private static final String SCOPES = "process subProcess";
    private static final String ASYNC =
            " camunda:asyncBefore:BOOLEAN camunda:asyncAfter:BOOLEAN camunda:exclusive:BOOLEAN";
    private static final String NODE = "id:WORD name:TEXT" + ASYNC;
    private static final String ACTIVITY = NODE + " default:WORD";
    private static final String SHAPE = "id:IDENTIFIER bpmnElement:IDENTIFIER labelStyle:IDENTIFIER";

    private static final Map<String, AllowedElement> ELEMENTS = new HashMap<>();

    static {
        define(
                "definitions",
                "",
                "id:IDENTIFIER name:TEXT targetNamespace:TEXT exporter:TEXT exporterVersion:TEXT "
                        + "modeler:executionPlatform:TEXT modeler:executionPlatformVersion:TEXT");
        define("message", "definitions", "id:WORD name:TEXT");
        define("error", "definitions", "id:WORD name:TEXT errorCode:TEXT");
        define("collaboration", "definitions", "id:IDENTIFIER name:TEXT isClosed:BOOLEAN");
        define("participant", "collaboration", "id:IDENTIFIER name:TEXT processRef:WORD");
        define(
                "process",
                "definitions",
                "id:WORD name:TEXT isExecutable:BOOLEAN camunda:historyTimeToLive:DAYS camunda:versionTag:TEXT "
                        + "camunda:isStartableInTasklist:BOOLEAN",
                "id,isExecutable");
        define("laneSet", SCOPES, "id:IDENTIFIER name:TEXT");
        define("lane", "laneSet", "id:IDENTIFIER name:TEXT");
        text("flowNodeRef", "lane", "", WORD);

        define("startEvent", SCOPES, NODE + " isInterrupting:BOOLEAN");
        define("endEvent", SCOPES, NODE);
        define("intermediateCatchEvent", SCOPES, NODE);
        define("intermediateThrowEvent", SCOPES, NODE);
        define("boundaryEvent", SCOPES, NODE + " attachedToRef:WORD cancelActivity:BOOLEAN", "attachedToRef");
        String catching = "startEvent intermediateCatchEvent boundaryEvent";
        define("messageEventDefinition", catching, "id:IDENTIFIER messageRef:WORD", "messageRef");
        define("timerEventDefinition", catching, "id:IDENTIFIER");
        text("timeDate", "timerEventDefinition", "id:IDENTIFIER xsi:type:FORMAL_EXPRESSION", VARIABLE);
        define("terminateEventDefinition", "endEvent", "id:IDENTIFIER");
        define("errorEventDefinition", "startEvent endEvent boundaryEvent", "id:IDENTIFIER errorRef:WORD", "errorRef");

        define(
                "userTask",
                SCOPES,
                ACTIVITY + " camunda:candidateGroups:PARTIES camunda:dueDate:VARIABLE camunda:followUpDate:VARIABLE",
                "id,camunda:candidateGroups");
        define(
                "serviceTask",
                SCOPES,
                ACTIVITY + " camunda:delegateExpression:HANDLER",
                "id,camunda:delegateExpression");
        define("callActivity", SCOPES, ACTIVITY + " calledElement:WORD", "id,calledElement");
        define("subProcess", SCOPES, ACTIVITY + " triggeredByEvent:BOOLEAN");
        String activities = "userTask serviceTask callActivity subProcess";
        define(
                "multiInstanceLoopCharacteristics",
                activities,
                "id:IDENTIFIER isSequential:BOOLEAN camunda:collection:COLLECTION camunda:elementVariable:VARIABLE_NAME"
                        + ASYNC);
        String loop = "multiInstanceLoopCharacteristics";
        text("loopCardinality", loop, "id:IDENTIFIER xsi:type:FORMAL_EXPRESSION", COUNT);
        text("completionCondition", loop, "id:IDENTIFIER xsi:type:FORMAL_EXPRESSION", VARIABLE);

        define("exclusiveGateway", SCOPES, NODE + " default:WORD gatewayDirection:WORD");
        define("parallelGateway", SCOPES, NODE + " gatewayDirection:WORD");
        define("eventBasedGateway", SCOPES, NODE + " gatewayDirection:WORD");
        define("sequenceFlow", SCOPES, "id:WORD name:TEXT sourceRef:WORD targetRef:WORD", "id,sourceRef,targetRef");
        text("conditionExpression", "sequenceFlow", "id:IDENTIFIER xsi:type:FORMAL_EXPRESSION", CONDITION);
        String nodes = activities + " startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent"
                + " exclusiveGateway parallelGateway eventBasedGateway";
        text("incoming", nodes, "", WORD);
        text("outgoing", nodes, "", WORD);

        define("textAnnotation", SCOPES + " collaboration", "id:IDENTIFIER textFormat:TEXT");
        text("text", "textAnnotation", "", TEXT);
        define(
                "association",
                SCOPES + " collaboration",
                "id:IDENTIFIER associationDirection:WORD sourceRef:IDENTIFIER targetRef:IDENTIFIER");

        String all = String.join(" ", ELEMENTS.keySet());
        text("documentation", all, "id:IDENTIFIER textFormat:TEXT", TEXT);
        define("extensionElements", all, "");
        define("camunda:properties", "extensionElements camunda:formField", "");
        define("camunda:property", "camunda:properties", "id:IDENTIFIER name:TEXT value:TEXT");
        define("camunda:formData", "extensionElements", "");
        define(
                "camunda:formField",
                "camunda:formData",
                "id:VARIABLE_NAME label:TEXT type:FIELD_TYPE defaultValue:TEXT",
                "id,type");
        define("camunda:value", "camunda:formField", "id:WORD name:TEXT", "id");
        define(
                "camunda:in",
                "extensionElements",
                "variables:ALL source:VARIABLE_NAME target:VARIABLE_NAME businessKey:VARIABLE",
                "variables",
                "source,target",
                "businessKey");

        define(
                "camunda:out",
                "extensionElements",
                "variables:ALL source:VARIABLE_NAME target:VARIABLE_NAME",
                "variables",
                "source,target");

        define("bpmndi:BPMNDiagram", "definitions", "id:IDENTIFIER name:TEXT documentation:TEXT resolution:NUMBER");
        define("bpmndi:BPMNPlane", "bpmndi:BPMNDiagram", SHAPE);
        define(
                "bpmndi:BPMNShape",
                "bpmndi:BPMNPlane",
                SHAPE + " isHorizontal:BOOLEAN isExpanded:BOOLEAN isMarkerVisible:BOOLEAN isMessageVisible:BOOLEAN");
        define(
                "bpmndi:BPMNEdge",
                "bpmndi:BPMNPlane",
                SHAPE + " sourceElement:IDENTIFIER targetElement:IDENTIFIER messageVisibleKind:WORD");
        define("bpmndi:BPMNLabel", "bpmndi:BPMNShape bpmndi:BPMNEdge", "id:IDENTIFIER labelStyle:IDENTIFIER");
        define("bpmndi:BPMNLabelStyle", "bpmndi:BPMNDiagram", "id:IDENTIFIER");
        define(
                "dc:Font",
                "bpmndi:BPMNLabelStyle",
                "name:TEXT size:NUMBER isBold:BOOLEAN isItalic:BOOLEAN isUnderline:BOOLEAN isStrikeThrough:BOOLEAN");
        define("dc:Bounds", "bpmndi:BPMNShape bpmndi:BPMNLabel", "x:NUMBER y:NUMBER width:NUMBER height:NUMBER");
        define("di:waypoint", "bpmndi:BPMNEdge", "x:NUMBER y:NUMBER xsi:type:POINT");
    }

    private AllowedModel() {}

    /** What the element may be, or null where it is not allowed at all. */
    static @Nullable AllowedElement element(String name) {
        return ELEMENTS.get(name);
    }

    private static void define(String name, String parents, String attributes, String... required) {
        put(name, parents, attributes, NOTHING, required);
    }

    private static void text(String name, String parents, String attributes, ValueKind text) {
        put(name, parents, attributes, text);
    }

    private static void put(String name, String parents, String attributes, ValueKind text, String... required) {
        var kinds = new HashMap<String, ValueKind>();
        for (var attribute : words(attributes)) {
            int colon = attribute.lastIndexOf(':');
            kinds.put(attribute.substring(0, colon), ValueKind.valueOf(attribute.substring(colon + 1)));
        }
        var sets = new ArrayList<Set<String>>();
        for (var set : required) {
            sets.add(Set.of(set.split(",")));
        }
        Set<String> where = parents.isEmpty() ? Set.of("") : Set.copyOf(words(parents));
        ELEMENTS.put(name, new AllowedElement(where, kinds, sets, text));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
