package org.bihuan.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bihuan.rulebook.Subject;
import org.bihuan.task.PerformAction;
import org.jspecify.annotations.Nullable;

/**
 * A problem on a list, as the ledger shows it.
 *
 * @param cycle 1 for the first time, more when it came back after sign-off
 * @param previous the problem it is a new cycle of
 * @param repeats the earlier closed problem it repeats 屡审屡犯
 * @param repeatCount how many there were before it along these links
 * @param grade ordinary, key or listed
 * @param amount money concerned, in 万元
 * @param attributes columns of the office's own list, as JSON
 * @param status word of the model for where it stands
 * @param model the version of the model it runs by; nothing before its process starts
 * @param dueClass date, duration, immediate, longTerm or none
 * @param dueText the limit in the list's own words
 * @param originalDue the first date it was due; never changes
 * @param dueBasis what it was computed from; nothing where somebody named the date
 * @param extensions how often its date was extended
 * @param progressDue when the next report on progress is due
 * @param suspendedOn since when its clock stands still
 * @param parent the problem it was split off from
 * @param mergedInto the problem it was merged into
 * @param endedAs closed, withdrawn, cannotBeDone, merged or split; nothing while it runs
 * @param endedOn the day it ended, whichever way
 * @param counted whether the matter waits for it
 * @param extensionRequested whether an extension is asked for and not yet decided
 * @param partsOpen of a split problem, how many parts at any depth still run
 * @param partsClosed of a split problem, how many of them were signed off
 * @param verifications records of verification since the last report
 * @param degree how far it was solved when it was signed off: a code of the congress's own classification
 * @param resolved whether that degree counted as solved
 * @param remainderOf the problem of which a part was signed off and this is the rest
 * @param noticeUntil the last day of the public notice before it is closed
 */
public record Problem(
        String id,
        String matter,
        String congress,
        int seq,
        int cycle,
        @Nullable String previous,
        @Nullable String repeats,
        int repeatCount,
        String title,
        @Nullable String detail,
        @Nullable String requirement,
        @Nullable String type,
        String grade,
        @Nullable String category,
        @Nullable String article,
        @Nullable String location,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal rectifiedAmount,
        @Nullable String attributes,
        String leadUnit,
        String leadUnitName,
        @Nullable String proposedUnit,
        String status,
        @Nullable String model,
        String dueClass,
        @Nullable String dueText,
        @Nullable Integer dueAmount,
        @Nullable String dueUnit,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable String dueZh,
        @Nullable String dueEn,
        @Nullable String dueBasis,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate plannedOn,
        @Nullable String goal,
        @Nullable String measures,
        @Nullable String responsible,
        @Nullable String phone,
        @Nullable String selfRating,
        @Nullable Integer percent,
        int evidence,
        int verifications,
        int returns,
        int reworks,
        int urges,
        int extensions,
        @Nullable LocalDate progressDue,
        @Nullable LocalDate suspendedOn,
        @Nullable String parent,
        @Nullable String lineage,
        @Nullable String mergedInto,
        @Nullable String endedAs,
        @Nullable String endReason,
        @Nullable LocalDate endedOn,
        boolean counted,
        boolean extensionRequested,
        int partsOpen,
        int partsClosed,
        @Nullable String authority,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate reportedClosedOn,
        @Nullable String degree,
        @Nullable String degreeZh,
        @Nullable String degreeEn,
        @Nullable Boolean resolved,
        @Nullable String remainderOf,
        @Nullable LocalDate noticeUntil,
        int rev) {

    private static final List<String> ENDED = List.of("closed", "withdrawn", "merged", "split");

    /** The statuses in which the rule book's reports on progress are expected. */
    private static final List<String> REPORTING = List.of("rectifying", "longTerm");

    /** What an optional act on it is about. */
    public PerformAction.About about() {
        return new PerformAction.About(matter, id, String.valueOf(model), status);
    }

    /** The n-th time it was found: 1 for the first. */
    public int occurrence() {
        return repeatCount + 1;
    }

    /** Whether it was signed off, here or before its list was imported. */
    public boolean signedOff() {
        return status.equals("closed") || status.equals("reportedClosed");
    }

    /** Whether the rectification still runs. */
    public boolean running() {
        return model != null && !ended();
    }

    /** The words of its degree of solution in a language, or nothing. */
    public @Nullable String degreeIn(Locale locale) {
        return locale.getLanguage().equals("en") ? degreeEn : degreeZh;
    }

    /** What parameters go by that differ from problem to problem. */
    public Subject subject() {
        return new Subject(grade, type, category);
    }

    /** Whether this status says that it ended otherwise than by sign-off here. */
    public static boolean endedOtherwise(String status) {
        return status.equals("reportedClosed") || (ENDED.contains(status) && !status.equals("closed"));
    }

    /** Whether it is over here. */
    public boolean ended() {
        return ENDED.contains(status);
    }

    /** The status as it is shown: that of a split problem is computed from its parts. */
    public String shown() {
        if (!status.equals("split") || partsOpen > 0) {
            return status;
        }
        return partsClosed > 0 ? "closed" : "withdrawn";
    }

    /** What is the case beside the status: longTerm, extensionRequested, extended, suspended, progressOverdue. */
    public List<String> tags(LocalDate today) {
        var tags = new ArrayList<String>();
        if (!counted && !ended()) {
            tags.add("longTerm");
        }
        if (extensionRequested && !ended()) {
            tags.add("extensionRequested");
        }
        if (extensions > 0) {
            tags.add("extended");
        }
        if (suspendedOn != null && !ended()) {
            tags.add("suspended");
        }
        if (REPORTING.contains(status) && progressDue != null && progressDue.isBefore(today)) {
            tags.add("progressOverdue");
        }
        return tags;
    }

    /** The day its light is judged by: the clock of a suspended problem stands still. */
    public LocalDate judgedOn(LocalDate today) {
        return suspendedOn == null || ended() ? today : suspendedOn;
    }
}
