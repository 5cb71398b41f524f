package org.bihuan.ballot;

import java.util.Arrays;
import java.util.List;
import org.bihuan.engine.ModelRule;
import org.bihuan.engine.ProcessModel;
import org.bihuan.refusal.Reason;
import org.springframework.stereotype.Component;

/** Whoever calls the ballot says what is voted on. */
@Component
public class VoteCallRule implements ModelRule {

    /** The property of the calling activity: word of a {@link VoteKind}. */
    public static final String PROPERTY = "vote";

    private static final String CALLED = "ballot";

    @Override
    public List<Reason> against(ProcessModel model) {
        List<String> known =
                Arrays.stream(VoteKind.values()).map(VoteKind::word).toList();
        return model.nodes().values().stream()
                .filter(node -> CALLED.equals(node.calls()))
                .filter(node -> node.property(PROPERTY).filter(known::contains).isEmpty())
                .map(node -> Reason.of("model.vote", model.key(), node.id(), String.join(", ", known)))
                .toList();
    }
}
