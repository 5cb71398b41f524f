package org.bihuan.rulebook;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.deadline.Citation;
import org.jspecify.annotations.Nullable;

/** One file as read: its own parameters only, each checked by itself. */
record Preset(
        String id, @Nullable String base, Citation title, LocalDate effective, Map<String, Parameter> parameters) {}
