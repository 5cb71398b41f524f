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

    static {
        Map<String, Entry> entries = new LinkedHashMap<>();
        add(entries, "research", "", beforeSession(1));
        // Law on Supervision, article 15: at least 20, 10 and 7 days before the session.
        add(entries, "reportToCommittee", "", beforeSession(20));
        add(entries, "reportToStandingCommittee", "", beforeSession(10));
        add(entries, "reportToMembers", "", beforeSession(7));
        add(entries, "opinionDraft", "P-5", AFTER);
        add(entries, "opinionDelivery", "P-6", AFTER);
        add(entries, "receipt", "P-10", AFTER);
        add(entries, "signFor", "P-11", AFTER);
        add(entries, "returnDecision", "P-11", AFTER);
        add(entries, "plan", "P-12", AFTER);
        add(entries, "planComment", "", AFTER);
        add(entries, "rectification", "", new TermKind(EnumSet.of(Event.DUE), 0, 0));
        add(entries, "problemLimit", "P-13", AFTER);
        add(entries, "immediateLimit", "", AFTER);
        add(entries, "longTermReview", "P-23", AFTER);
        add(entries, "comment", "P-15", AFTER);
        add(entries, "handlingReport", "P-13", AFTER);
        // Law on Supervision, article 27: heard within six months after the audit report.
        add(entries, "handlingReportAudit", "P-13", new TermKind(EnumSet.allOf(Event.class), 1, 6 * 30));
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
        add(
                entries,
                "signOffAuthority",
                "P-31",
                new GradedKind(
                        List.of("ordinary", "key", "listed"),
                        new ChoiceKind(List.of("committee", "viceChair", "council", "vote"))));
        add(entries, "verificationPeople", "P-32", new NumberKind(1, 20));
        add(entries, "evidenceRequired", "", new NumberKind(1, 20));
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
        add(entries, "draftsVisibleToGovernment", "P-81", new FixedFlag(false));
        ENTRIES = Collections.unmodifiableMap(entries);
    }

    private Catalogue() {}

    private static TermKind beforeSession(int days) {
        return new TermKind(EnumSet.of(Event.SESSION), -366, -days);
    }

    private static void add(Map<String, Entry> entries, String name, String id, Kind kind) {
        entries.put(name, new Entry(name, id, kind));
    }
}
