package org.bihuan.publication;

import java.util.Set;
import org.bihuan.matter.Matters;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Records that report, opinion and what came of them were published (监督法 art. 17). */
@Component
class PublishResults implements Act {

    private final Matters matters;

    PublishResults(Matters matters) {
        this.matters = matters;
    }

    @Override
    public Set<String> needs() {
        return Set.of("publishedOn");
    }

    @Override
    public Applied apply(Submission it) {
        matters.published(it.matter(), it.fields().requiredDate("publishedOn"));
        return Applied.nothing();
    }
}
