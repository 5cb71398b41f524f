package org.bihuan.rulebook;

import java.util.List;
import org.bihuan.rulebook.Catalogue.Entry;

/** What the office keeps for all stages: publication and records, numbers of papers, lights and reminders. */
final class OfficeParameters {

    /** Once a matter is over, and how days are counted. */
    static final List<Entry> RECORDS = List.of(
            new Entry("publication", "P-80", TermKind.AFTER),
            new Entry("figuresUpward", "P-90", new ChoiceKind(List.of("nothing", "summary"))),
            new Entry("archive", "P-91", TermKind.AFTER),
            new Entry("dueOnNonWorkingDay", "P-8", new ChoiceKind(List.of("same", "next"))));

    /** Numbers on papers. */
    static final List<Entry> PAPERS = List.of(
            new Entry("numberPattern", "P-9", new PatternKind(List.of("yyyy", "n"), List.of("代字"))),
            new Entry("letterNumberPattern", "P-9", new PatternKind(List.of("yyyy", "n"), List.of("代字"))),
            new Entry("assignmentNumberPattern", "P-9", new PatternKind(List.of("yyyy", "n"), List.of("代字"))),
            new Entry("signOffNumberPattern", "P-9", new PatternKind(List.of("yyyy", "n"), List.of("代字"))),
            new Entry("verificationNumberPattern", "P-9", new PatternKind(List.of("yyyy", "n"), List.of("代字"))),
            new Entry("ballotNumberPattern", "P-9", new PatternKind(List.of("yyyy", "n"), List.of("代字"))));

    /** Lights, reminders, and who sees a draft. */
    static final List<Entry> WARNINGS = List.of(
            new Entry("lightProblemYellowDays", "P-60", new NumberKind(0, 365)),
            new Entry("lightTaskYellowDays", "P-60", new NumberKind(0, 365)),
            new Entry("reminderOffsets", "P-61", new ListKind(new NumberKind(-365, 365), 12)),
            new Entry("reminderChannels", "P-61", new ListKind(new ChoiceKind(List.of("inApp", "mail")), 2)),
            new Entry("draftsVisibleToGovernment", "P-81", new FixedFlag(false)));

    private OfficeParameters() {}
}
