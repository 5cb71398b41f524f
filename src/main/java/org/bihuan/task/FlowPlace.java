package org.bihuan.task;

import org.jspecify.annotations.Nullable;

/** Where a task was opened. */
record FlowPlace(
        String token,
        String congress,
        String matter,
        @Nullable String problem,
        String model,
        String activity,
        String run,
        @Nullable String addressee) {}
