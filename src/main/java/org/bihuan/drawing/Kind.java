package org.bihuan.drawing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The kinds of BPMN elements a drawing shows as shapes. */
enum Kind {
    POOL,
    LANE,
    USER_TASK,
    SERVICE_TASK,
    TASK,
    CALL,
    SUB_PROCESS,
    EXCLUSIVE_GATEWAY,
    PARALLEL_GATEWAY,
    GATEWAY,
    START_EVENT,
    INTERMEDIATE_EVENT,
    BOUNDARY_EVENT,
    END_EVENT;

    private static final Set<Kind> GATEWAYS = EnumSet.of(EXCLUSIVE_GATEWAY, PARALLEL_GATEWAY, GATEWAY);
    private static final Set<Kind> EVENTS = EnumSet.of(START_EVENT, INTERMEDIATE_EVENT, BOUNDARY_EVENT, END_EVENT);

    /** The kind of a BPMN element by its local name, or none where the element is not drawn as a shape. */
    static Optional<Kind> of(String element) {
        return Optional.ofNullable(
                switch (element) {
                    case "participant" -> POOL;
                    case "lane" -> LANE;
                    case "userTask" -> USER_TASK;
                    case "serviceTask" -> SERVICE_TASK;
                    case "callActivity" -> CALL;
                    case "subProcess", "transaction", "adHocSubProcess" -> SUB_PROCESS;
                    case "exclusiveGateway" -> EXCLUSIVE_GATEWAY;
                    case "parallelGateway" -> PARALLEL_GATEWAY;
                    case "startEvent" -> START_EVENT;
                    case "boundaryEvent" -> BOUNDARY_EVENT;
                    case "endEvent" -> END_EVENT;
                    case "intermediateCatchEvent", "intermediateThrowEvent" -> INTERMEDIATE_EVENT;
                    default -> element.endsWith("Gateway") ? GATEWAY : isTask(element) ? TASK : null;
                });
    }

    private static boolean isTask(String element) {
        return element.equals("task") || element.endsWith("Task");
    }

    boolean isGateway() {
        return GATEWAYS.contains(this);
    }

    boolean isEvent() {
        return EVENTS.contains(this);
    }

    /** Whether it is a step of the flow, not a pool or lane around it. */
    boolean isNode() {
        return this != POOL && this != LANE;
    }

    /** Whether its name stands beside the shape and not within it. */
    boolean isNamedOutside() {
        return isGateway() || isEvent();
    }
}
