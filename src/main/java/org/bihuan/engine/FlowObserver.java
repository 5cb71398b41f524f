package org.bihuan.engine;

import org.jspecify.annotations.Nullable;

/** Told of every move in a process, within the transaction that makes it. */
public interface FlowObserver {

    /** A node was entered. */
    default void entered(Position at) {}

    /** A node that waits was left. */
    default void left(Position at) {}

    /** A sequence flow was taken; the position names the flow. */
    default void taken(Position at) {}

    /** Work at a node failed for good and waits for an operator. */
    default void failed(Position at) {}

    /** A user task waits to be completed. */
    default void opened(Position at, String token) {}

    /** A user task ended without being completed, because the process left it otherwise. */
    default void dropped(String token) {}

    /**
     * Where a process stands.
     *
     * @param model the model's version, for example {@code rectification:3}
     * @param run the run of the model, known to the engine only
     * @param element id of the node or flow
     * @param problem the problem the run is about; nothing where it is about the matter as a whole
     * @param addressee whom this run alone asks, of several asked at a time: a unit, or {@code person/} and a person
     */
    record Position(
            String model,
            String run,
            String element,
            String matter,
            @Nullable String problem,
            @Nullable String addressee) {}
}
