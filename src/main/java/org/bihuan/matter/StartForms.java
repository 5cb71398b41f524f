package org.bihuan.matter;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.engine.ModelRule;
import org.bihuan.engine.ProcessModel;
import org.bihuan.refusal.Reason;
import org.springframework.stereotype.Component;

/** A process that people may start must ask who supervises whom; a matter cannot be without either. */
@Component
class StartForms implements ModelRule {

    @Override
    public List<Reason> against(ProcessModel model) {
        return model.nodes().values().stream()
                .filter(node -> node.kind().equals("startEvent") && node.within() == null)
                .filter(node -> !node.parties().isEmpty())
                .flatMap(node -> Stream.of("hostCommittee", "organ")
                        .filter(need ->
                                node.form().stream().noneMatch(it -> it.name().equals(need)))
                        .map(need -> Reason.of("model.field", model.key(), node.id(), "start", need)))
                .toList();
    }
}
