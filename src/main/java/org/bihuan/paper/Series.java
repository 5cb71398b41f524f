package org.bihuan.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The series numbers are given in; each begins anew every year, and its pattern is a parameter of the rule book. */
public enum Series {
    /** Review opinions 审议意见. */
    OPINION("opinion", "numberPattern"),
    /** Prompts, letters and what else the congress presses with 督办. */
    LETTER("letter", "letterNumberPattern"),
    /** Assignment sheets 交办单. */
    ASSIGNMENT("assignment", "assignmentNumberPattern"),
    /** Sign-off approval sheets 销号审批表. */
    SIGN_OFF("signOff", "signOffNumberPattern"),
    /** Verification sheets 核查表. */
    VERIFICATION("verification", "verificationNumberPattern"),
    /** Ballot papers 测评票、表决票, with their result sheets. */
    BALLOT("ballot", "ballotNumberPattern");

    private final String word;
    private final String parameter;

    Series(String word, String parameter) {
        this.word = word;
        this.parameter = parameter;
    }

    /** The word in tables and addresses. */
    public String word() {
        return word;
    }

    /** Code of its name. */
    public String code() {
        return "papers.series." + word;
    }

    /** The parameter with the pattern of its numbers. */
    String parameter() {
        return parameter;
    }

    /** The series by this word. */
    public static Optional<Series> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /** All of them, in order. */
    public static List<Series> all() {
        return List.of(values());
    }
}
