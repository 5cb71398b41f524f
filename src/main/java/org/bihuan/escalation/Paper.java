package org.bihuan.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a step of the ladder leaves behind.
 *
 * @param kind explanation, interview, inquiry, review, oral or written, where the step has several forms
 * @param party the party of the model that decided
 * @param movers members who moved it jointly
 * @param entitled members of the standing committee in all, where their number counts
 * @param dissatisfied movers the answer does not satisfy
 * @param committee who investigates
 * @param removal motion for removal that followed, as a record only
 * @param repliedBy who answered, with the office held
 * @param asIssued {@link AsIssued} as JSON; nothing on papers from before it was kept
 */
public record Paper(
        long id,
        long escalation,
        String tier,
        @Nullable String kind,
        @Nullable String number,
        LocalDate issuedOn,
        @Nullable String addressee,
        String text,
        String party,
        @Nullable String meeting,
        @Nullable LocalDate meetingOn,
        @Nullable Integer movers,
        @Nullable Integer entitled,
        @Nullable Integer dissatisfied,
        @Nullable String committee,
        @Nullable String resolution,
        @Nullable String removal,
        @Nullable LocalDate replyDue,
        @Nullable LocalDate repliedOn,
        @Nullable String repliedBy,
        @Nullable String reply,
        @Nullable String asIssued) {}
