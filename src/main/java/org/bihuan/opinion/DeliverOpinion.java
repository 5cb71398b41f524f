package org.bihuan.opinion;

import java.util.Set;
import org.bihuan.matter.Matters;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Hands the opinion and the list to the organ 交由研究处理 (监督法 art. 17). */
@Component
class DeliverOpinion implements Act {

    private final Matters matters;

    DeliverOpinion(Matters matters) {
        this.matters = matters;
    }

    @Override
    public Set<String> needs() {
        return Set.of("deliveredOn");
    }

    @Override
    public Applied apply(Submission it) {
        matters.delivered(it.matter(), it.fields().requiredDate("deliveredOn"));
        return Applied.nothing();
    }
}
