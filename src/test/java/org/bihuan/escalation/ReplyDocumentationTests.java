package org.bihuan.escalation;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyDocumentationTests extends EscalationDocumentation {

    @Override
    protected String process() {
        return "reply";
    }

    @Test
    void tasks() {
        String matter = matter(1);
        escalate(matter + "-1", "prompt");
        walk.submit(
                walk.until(matter, "issueLetter"),
                Map.of("outcome", "issued", "text", "请加快整改", "replyDue", "2026-03-24"));
        task(
                matter,
                "answerEscalation",
                of("repliedBy", "Who answers, with the office held", "县水务局局长"),
                of("reply", "The answer", "保护区划定方案已报批"),
                FILES);
        task(
                matter,
                "assessAnswer",
                of("outcome", "`settled`, or `raised` to a higher measure", "settled"),
                optional("tier", "The measure proposed"),
                optional("comment", "Why"));
        nothingIsLeftOut();
    }
}
