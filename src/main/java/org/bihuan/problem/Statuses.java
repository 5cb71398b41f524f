package org.bihuan.problem;

import java.util.List;
import org.bihuan.engine.ProcessModels;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statuses a problem can have: those that every problem passes through, and those of a congress's own models. */
@Component
public class Statuses {

    /** Those every problem may pass through, in the order of its course. */
    public static final List<String> ALL = List.of(
            "draft",
            "issued",
            "returnRequested",
            "accepted",
            "planReview",
            "rectifying",
            "longTermRequested",
            "longTerm",
            "cannotDoRequested",
            "reportReview",
            "closeApplied",
            "verifying",
            "decision",
            "publicNotice",
            "closed",
            "withdrawn",
            "reportedClosed",
            "split",
            "merged");

    private final ProcessModels models;

    Statuses(ProcessModels models) {
        this.models = models;
    }

    /**
     * Lets a word pass that is a status, and nothing.
     *
     * @return it
     * @throws Invalid naming those there are if it is none
     */
    @Nullable
    String checked(@Nullable String status) {
        if (status != null && !ALL.contains(status) && !drawn(status)) {
            throw Choices.of("status.", ALL).without("status", status);
        }
        return status;
    }

    private boolean drawn(String status) {
        return models.all().stream()
                .flatMap(it -> it.nodes().values().stream())
                .anyMatch(it -> it.property("status").filter(status::equals).isPresent());
    }
}
