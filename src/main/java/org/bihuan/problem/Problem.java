package org.bihuan.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** Whether it is over here. */
    public boolean ended() {
        return status.equals("closed") || status.equals("withdrawn");
    }
}
