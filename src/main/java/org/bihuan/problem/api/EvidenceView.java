package org.bihuan.problem.api;

import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.document.Documents;
import org.bihuan.organization.Actor;
import org.bihuan.problem.EvidenceLacks;
import org.bihuan.problem.Problem;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a problem beside the demand it answers. */
@Component
class EvidenceView {

    private final Documents documents;
    private final EvidenceLacks lacks;
    private final Forms forms;
    private final Sentences sentences;

    EvidenceView(Documents documents, EvidenceLacks lacks, Forms forms, Sentences sentences) {
        this.documents = documents;
        this.lacks = lacks;
        this.forms = forms;
        this.sentences = sentences;
    }

    /**
     * A kind of evidence.
     *
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

    /** The kinds that are required, supplied, or declared to be wanting. */
    List<Kind> of(Actor actor, Problem problem) {
        List<Attached> all = documents.ofProblem(actor, problem.id()).stream()
                .map(Attached::of)
                .toList();
        List<EvidenceLacks.Lack> declared = lacks.of(problem.id());
        List<String> required =
                forms.rulesOf(problem.matter()).checklist("evidenceChecklist").of(problem.type(), problem.category());
        return EvidenceLacks.KINDS.stream()
                .map(kind -> kind(kind, required.contains(kind), all, declared))
                .filter(it -> it.required()
                        || it.cannotSupply() != null
                        || !it.documents().isEmpty())
                .toList();
    }

    private Kind kind(String kind, boolean required, List<Attached> all, List<EvidenceLacks.Lack> declared) {
        EvidenceLacks.Lack lack = declared.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElse(null);
        return new Kind(
                kind,
                sentences.of("evidenceChecklist." + kind),
                required,
                all.stream().filter(it -> kind.equals(it.kind())).toList(),
                lack == null ? null : lack.reason(),
                lack == null ? null : lack.decision());
    }
}
