package org.bihuan.problem.api;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.problem.EvidenceLacks;
import org.bihuan.problem.Problem;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a problem beside the demand it answers. */
@Component
class EvidenceView {

    /** What was handed in with progress, with the report, or by whoever verified: it answers no demand of its own. */
    private static final String OTHER = "other";

    private final EvidenceFiles files;
    private final EvidenceLacks lacks;
    private final Forms forms;
    private final Sentences sentences;

    EvidenceView(EvidenceFiles files, EvidenceLacks lacks, Forms forms, Sentences sentences) {
        this.files = files;
        this.lacks = lacks;
        this.forms = forms;
        this.sentences = sentences;
    }

    /**
     * A kind of evidence.
     *
     * @param kind the demand; {@code other} for what answers none
     * @param required whether the rule book asks this problem for it
     * @param cannotSupply why the unit says it cannot supply it
     * @param decision what the verifiers decided on that: accepted or notAccepted
     */
    record Kind(
            String kind,
            String label,
            boolean required,
            List<Attached> documents,
            @Nullable String cannotSupply,
            @Nullable String decision) {}

    /** The kinds that are required, supplied, or declared to be wanting; last whatever else was handed in. */
    List<Kind> of(Actor actor, Problem problem) {
        List<Attached> all = files.of(actor, problem.id());
        List<EvidenceLacks.Lack> declared = lacks.of(problem.id());
        List<String> required =
                forms.rulesOf(problem.matter()).checklist("evidenceChecklist").of(problem.type(), problem.category());
        List<Attached> others = all.stream()
                .filter(it -> !EvidenceLacks.KINDS.contains(String.valueOf(it.kind())))
                .toList();
        return Stream.concat(
                        EvidenceLacks.KINDS.stream().map(kind -> kind(kind, required.contains(kind), all, declared)),
                        Stream.of(new Kind(OTHER, label(OTHER), false, others, null, null)))
                .filter(it -> it.required()
                        || it.cannotSupply() != null
                        || !it.documents().isEmpty())
                .toList();
    }

    private String label(String kind) {
        return sentences.of("evidenceChecklist." + kind);
    }

    private Kind kind(String kind, boolean required, List<Attached> all, List<EvidenceLacks.Lack> declared) {
        EvidenceLacks.Lack lack = declared.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElse(null);
        return new Kind(
                kind,
                label(kind),
                required,
                all.stream().filter(it -> kind.equals(it.kind())).toList(),
                lack == null ? null : lack.reason(),
                lack == null ? null : lack.decision());
    }
}
