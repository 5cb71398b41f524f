package org.bihuan.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.ModelRule;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The catalogue of acts, and the check that every form has what its act needs. */
@Component
class Acts implements ModelRule {

    private static final Act RECORD_ONLY = submission -> Applied.nothing();

    private final ApplicationContext context;

    Acts(ApplicationContext context) {
        this.context = context;
    }

    /** The act a node names; the one that only records where it names none. */
    Act of(Node node) {
        return node.property("act")
                .map(name -> context.getBean(name, Act.class))
                .orElse(RECORD_ONLY);
    }

    /** The node with the form it has for this matter or problem. */
    Node about(Node node, String matter, @Nullable String problem) {
        return node.offering(of(node).offered(matter, problem));
    }

    /** Whether the model lets whoever completed the task take it back. */
    static boolean recallable(Node node) {
        return node.property("recall").filter("true"::equals).isPresent();
    }

    private static boolean stays(Map<String, Act> known, Node node) {
        return node.property("act")
                .filter(name -> !(known.get(name) instanceof Recallable))
                .isPresent();
    }

    /** Whether completing it does more than its act: something goes out, or a day is kept that deadlines count from. */
    private static boolean leavesMore(Node node) {
        return !node.words("reveals").isEmpty()
                || node.form().stream()
                        .anyMatch(field -> field.property("event").isPresent());
    }

    @Override
    public List<Reason> against(ProcessModel model) {
        Map<String, Act> known = context.getBeansOfType(Act.class);
        var reasons = new ArrayList<Reason>();
        for (Node node : model.nodes().values()) {
            if (recallable(node) && (leavesMore(node) || stays(known, node))) {
                reasons.add(Reason.of("model.recall", model.key(), node.id()));
            }
            node.property("act").ifPresent(name -> {
                Act act = known.get(name);
                if (act == null) {
                    reasons.add(Reason.of("model.act", model.key(), node.id(), name));
                } else {
                    act.needs().stream()
                            .filter(need -> node.form().stream()
                                    .noneMatch(it -> it.name().equals(need)))
                            .forEach(need -> reasons.add(Reason.of("model.field", model.key(), node.id(), name, need)));
                }
            });
        }
        return reasons;
    }
}
