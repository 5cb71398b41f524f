package org.bihuan.ballot;

import java.time.LocalDate;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;

/**
 * A ballot 票: what is voted on, by whom, and how far it has come. It holds totals only.
 *
 * @param kind word of a {@link VoteKind}
 * @param subject what is voted on, where a matter or problem is voted on in parts: a department, for example; or
 *     the word of what is proposed
 * @param state prepared, open, counted, closed or void
 * @param way paper, or codes; nothing until it is opened
 * @param members all members of the body 全体组成人员
 * @param entitled those who should have come 应到
 * @param present those who came 实到
 * @param issued ballots or codes handed out
 * @param returned ballots handed in; with codes, 0 until the ballot is counted
 * @param salt what codes are hashed with
 * @param codesGiven whether the codes were handed out; they are told once
 * @param firstCount what the first of two people counted, as JSON, until it is confirmed
 * @param countedBy who entered the first count, then who fixed the totals
 * @param outcome a word of the rule’s chain
 * @param passed whether things go on after this outcome
 */
public record Ballot(
        long id,
        String congress,
        String matter,
        @Nullable String problem,
        String kind,
        @Nullable String subject,
        String state,
        @Nullable String way,
        @Nullable String meeting,
        @Nullable LocalDate heldOn,
        long members,
        long entitled,
        long present,
        long issued,
        long returned,
        String salt,
        boolean codesGiven,
        @Nullable String firstCount,
        @Nullable String countedBy,
        @Nullable String outcome,
        @Nullable Boolean passed,
        @Nullable LocalDate closedOn) {

    /** How it is named outside, for example {@code B-12}. */
    public String number() {
        return "B-" + id;
    }

    /** The number inside {@code B-12}; anything else is no ballot. */
    public static long id(String number) {
        if (!number.matches("B-[0-9]{1,18}")) {
            throw new Missing(number);
        }
        return Long.parseLong(number.substring(2));
    }

    /** Whether votes may be cast with codes now. */
    public boolean takesCodes() {
        return state.equals("open") && "codes".equals(way) && codesGiven;
    }

    /** What is voted on. */
    public VoteKind voteKind() {
        return VoteKind.of(kind);
    }
}
