package org.bihuan.rulebook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Event;

/** Every parameter there is: its number, its type and its bounds. Bounds of law cannot be loosened by any preset. */
final class Catalogue {

    /** One kind of parameter; an empty id where the list of parameters gives it no number. */
    record Entry(String name, String id, Kind kind) {}

    /** Entries in the order in which they are shown. */
    static final Map<String, Entry> ENTRIES;

    /** The longest period seen for any step is twelve months. */
    private static final TermKind AFTER = new TermKind(EnumSet.allOf(Event.class), 1, 366);

    private static final List<String> RATINGS = List.of("satisfied", "basicallySatisfied", "dissatisfied");

    private static final ChoiceKind COMPARISONS = new ChoiceKind(List.of("more", "atLeast"));

    static {
        Map<String, Entry> entries = new LinkedHashMap<>();
        add(entries, "research", "", beforeSession(1));
        // Law on Supervision, article 15: at least 20, 10 and 7 days before the session.
        add(entries, "reportToCommittee", "", beforeSession(20));
        add(entries, "reportToStandingCommittee", "", beforeSession(10));
        add(entries, "reportToMembers", "", beforeSession(7));
        add(entries, "opinionDraft", "P-5", AFTER);
        add(entries, "guidanceDraft", "", AFTER);
        add(entries, "inspectionReport", "", AFTER);
        add(entries, "opinionApproval", "P-3", new ChoiceKind(List.of("council", "chain")));
        add(entries, "opinionCopies", "P-4", new TextKind(500));
        add(entries, "opinionDelivery", "P-6", AFTER);
        add(entries, "handOverMeeting", "P-7", new ChoiceKind(List.of("optional", "required")));
        add(entries, "receipt", "P-10", AFTER);
        add(entries, "signFor", "P-11", AFTER);
        add(entries, "assist", "P-11", AFTER);
        add(entries, "returnDecision", "P-11", AFTER);
        add(entries, "returnsBeforeViceChair", "P-11", new NumberKind(1, 10));
        add(entries, "disputeSettlement", "P-11", AFTER);
        add(entries, "countersign", "", AFTER);
        add(entries, "plan", "P-12", AFTER);
        add(entries, "planComment", "", AFTER);
        add(entries, "planReview", "", new ChoiceKind(List.of("none", "note", "approve")));
        add(entries, "progressCadence", "P-14", new ChoiceKind(List.of("none", "monthly", "quarterly")));
        add(entries, "rectification", "", new TermKind(EnumSet.of(Event.DUE), 0, 0));
        add(entries, "problemLimit", "P-13", AFTER);
        add(entries, "immediateLimit", "", AFTER);
        add(entries, "extensionAuthority", "P-20", new ChoiceKind(List.of("council", "viceChair", "presidium")));
        add(entries, "extensionDecision", "", AFTER);
        add(entries, "extensionBeforeDays", "", new NumberKind(0, 90));
        add(entries, "extensionCapMonths", "P-21", new NumberKind(1, 60));
        add(entries, "extensionMost", "P-22", new NumberKind(0, 20));
        add(entries, "longTermAllowed", "P-23", new FlagKind());
        add(entries, "longTermReview", "P-23", AFTER);
        add(entries, "stageReport", "", new TermKind(EnumSet.of(Event.REVIEW), 0, 0));
        add(entries, "stageReview", "", AFTER);
        add(entries, "suspensionAllowed", "", new FlagKind());
        add(entries, "comment", "P-15", AFTER);
        add(entries, "handlingReport", "P-13", AFTER);
        // In a process called audit it stands in for handlingReport; see RuleBook.in(process).
        // Law on Supervision, article 27: heard within six months after the audit report.
        add(entries, "handlingReportAudit", "P-13", new TermKind(EnumSet.allOf(Event.class), 1, 6 * 30));
        add(entries, "auditHearing", "", new TermKind(EnumSet.of(Event.SESSION), 1, 6 * 30));
        add(entries, "unitReport", "", AFTER);
        add(entries, "guidanceReport", "", AFTER);
        add(entries, "replyPrompt", "", AFTER);
        add(entries, "replyLetterBlue", "", AFTER);
        add(entries, "replyLetterYellow", "", AFTER);
        add(entries, "replyLetterRed", "", AFTER);
        add(entries, "replyExplanation", "", AFTER);
        add(entries, "replyInquiry", "", AFTER);
        add(entries, "replyInterpellation", "", AFTER);
        add(entries, "escalationReply", "", new TermKind(EnumSet.of(Event.REPLY), 0, 0));
        add(entries, "escalationAssessment", "", AFTER);
        add(entries, "escalationDecision", "", AFTER);
        add(entries, "application", "", AFTER);
        add(entries, "verification", "", AFTER);
        add(entries, "decision", "", AFTER);
        add(entries, "publication", "P-80", AFTER);
        add(entries, "archive", "P-91", AFTER);
        add(entries, "dueOnNonWorkingDay", "P-8", new ChoiceKind(List.of("same", "next")));
        add(entries, "signOffAuthority", "P-31", graded("committee", "viceChair", "council", "vote"));
        add(entries, "verificationPeople", "P-32", new NumberKind(1, 20));
        add(entries, "siteVisit", "P-32", graded("optional", "required"));
        add(entries, "publicRating", "P-32", graded("optional", "required"));
        add(entries, "evidenceChecklist", "", new ChecklistKind(List.of("document", "photo", "siteRecord", "data")));
        add(entries, "publicNotice", "P-33", new TermKind(EnumSet.of(Event.OPENED), 0, 90));
        // Three to four classes are usual; the wording is the congress's own.
        add(entries, "solutionDegrees", "P-71", new LabelsKind(2, 9));
        add(entries, "commitment", "P-71", new TermKind(EnumSet.of(Event.COMMITMENT), 0, 0));
        add(entries, "evidenceRequired", "", new NumberKind(1, 20));
        add(entries, "lookBackDelay", "P-50", new TermKind(EnumSet.of(Event.CLOSING), 0, 1096));
        add(entries, "lookBackSample", "P-50", new NumberKind(1, 100));
        add(entries, "lookBackCheck", "P-50", AFTER);
        votes(entries);
        add(entries, "numberPattern", "P-9", new PatternKind(List.of("yyyy", "n"), List.of("代字")));
        add(entries, "letterNumberPattern", "P-9", new PatternKind(List.of("yyyy", "n"), List.of("代字")));
        // Law on Supervision, articles 51 and 56.
        add(
                entries,
                "interpellationMovers",
                "",
                new LevelsKind(Map.of("national", 10, "province", 5, "city", 5, "county", 3)));
        add(entries, "investigationShare", "", new NumberKind(5, 5));
        add(entries, "letterBlueDays", "P-60", new NumberKind(0, 365));
        add(entries, "letterYellowDays", "P-60", new NumberKind(0, 365));
        add(entries, "letterRedDays", "P-60", new NumberKind(0, 365));
        add(entries, "lightProblemYellowDays", "P-60", new NumberKind(0, 365));
        add(entries, "lightTaskYellowDays", "P-60", new NumberKind(0, 365));
        add(entries, "reminderOffsets", "P-61", new ListKind(new NumberKind(-365, 365), 12));
        add(entries, "reminderChannels", "P-61", new ListKind(new ChoiceKind(List.of("inApp", "mail")), 2));
        add(entries, "draftsVisibleToGovernment", "P-81", new FixedFlag(false));
        ENTRIES = Collections.unmodifiableMap(entries);
    }

    private Catalogue() {}

    /** Satisfaction votes 测评, and the vote that signs a problem off 销号票决. */
    private static void votes(Map<String, Entry> entries) {
        add(entries, "satisfactionChoices", "P-40", new WordsKind(RATINGS, 2));
        add(entries, "satisfactionChain", "P-41", new ChainKind(RATINGS));
        threshold(entries, "satisfaction", "P-41");
        add(entries, "processRatedApart", "P-40", new FlagKind());
        threshold(entries, "signOffVote", "P-31");
        add(entries, "invalidVotes", "P-42", new ChoiceKind(List.of("excluded", "counted", "against")));
        add(entries, "voteQuorumComparison", "", COMPARISONS);
        add(entries, "voteQuorumFraction", "", new FractionKind());
        add(entries, "failingOutcomes", "P-43", new WordsKind(RATINGS, 0));
        add(entries, "failedVoteConsequence", "P-43", new ChoiceKind(List.of("redo", "measures")));
        add(entries, "redoReport", "P-43", AFTER);
        add(entries, "failedVotes", "P-44", new NumberKind(1, 9));
    }

    private static void threshold(Map<String, Entry> entries, String vote, String id) {
        add(
                entries,
                vote + "Denominator",
                id,
                new ChoiceKind(List.of("members", "entitled", "present", "returned", "valid")));
        add(entries, vote + "Comparison", id, COMPARISONS);
        add(entries, vote + "Fraction", id, new FractionKind());
    }

    private static TermKind beforeSession(int days) {
        return new TermKind(EnumSet.of(Event.SESSION), -366, -days);
    }

    private static GradedKind graded(String... choices) {
        return new GradedKind(List.of("ordinary", "key", "listed"), new ChoiceKind(List.of(choices)));
    }

    private static void add(Map<String, Entry> entries, String name, String id, Kind kind) {
        entries.put(name, new Entry(name, id, kind));
    }
}
