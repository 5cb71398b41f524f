package org.bihuan.rulebook;

import java.util.EnumSet;
import java.util.List;
import org.bihuan.deadline.Event;
import org.bihuan.rulebook.Catalogue.Entry;

/** Sign-off 销号: its steps, who decides, what must be there. */
final class SignOffParameters {

    /** Limits of the steps. */
    static final List<Entry> STEPS = List.of(
            new Entry("application", "", TermKind.AFTER),
            new Entry("verification", "", TermKind.AFTER),
            new Entry("decision", "", TermKind.AFTER));

    /** Who decides, and what must be there. */
    static final List<Entry> RULES = List.of(
            new Entry("signOffAuthority", "P-31", graded("committee", "viceChair", "council", "vote")),
            new Entry("verificationPeople", "P-32", new NumberKind(1, 20)),
            new Entry("siteVisit", "P-32", graded("optional", "required")),
            new Entry("publicRating", "P-32", graded("optional", "required")),
            new Entry("evidenceChecklist", "", new ChecklistKind(List.of("document", "photo", "siteRecord", "data"))),
            new Entry("publicNotice", "P-33", new TermKind(EnumSet.of(Event.OPENED), 0, 90)),
            // Three to four classes are usual; the wording is the congress's own.
            new Entry("solutionDegrees", "P-71", new LabelsKind(2, 9)),
            new Entry("commitment", "P-71", new TermKind(EnumSet.of(Event.COMMITMENT), 0, 0)),
            new Entry("evidenceRequired", "", new NumberKind(1, 20)));

    private SignOffParameters() {}

    private static GradedKind graded(String... choices) {
        return new GradedKind(List.of("ordinary", "key", "listed"), new ChoiceKind(List.of(choices)));
    }
}
