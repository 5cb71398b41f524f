package org.bihuan.ballot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.rulebook.RuleBook;

/** What is voted on, and by which parameters of the rule book the vote is evaluated. */
public enum VoteKind {
    /** How satisfied the members are 满意度测评. */
    SATISFACTION("satisfaction") {
        @Override
        public VoteRule rule(RuleBook rules) {
            return rule(rules, rules.words("satisfactionChoices"), rules.chain("satisfactionChain"));
        }

        @Override
        public List<String> questions(RuleBook rules) {
            return rules.flag("processRatedApart") ? List.of(RESULT, PROCESS) : List.of(RESULT);
        }

        @Override
        public boolean passes(RuleBook rules, String outcome) {
            return !rules.words("failingOutcomes").contains(outcome);
        }
    },
    /** Whether a problem is signed off 销号票决. */
    SIGN_OFF("signOffVote") {
        @Override
        public VoteRule rule(RuleBook rules) {
            return rule(rules, List.of("agree", "against", "abstain"), inOrder("agree", "against"));
        }

        @Override
        public boolean proposes() {
            return true;
        }

        @Override
        public String outcomes() {
            return "ballot.outcome.";
        }
    };

    /** The question every ballot asks. */
    public static final String RESULT = "result";

    /** The question asked besides where process and result are rated apart. */
    public static final String PROCESS = "process";

    private final String word;

    VoteKind(String word) {
        this.word = word;
    }

    /** The word of models and of the rule book’s parameters, for example {@code satisfaction}. */
    public String word() {
        return word;
    }

    /** The kind with this word. */
    public static VoteKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no vote is called " + word));
    }

    /** How it is evaluated. */
    public abstract VoteRule rule(RuleBook rules);

    /** The questions on the ballot. */
    public List<String> questions(RuleBook rules) {
        return List.of(RESULT);
    }

    /** Whether things go on after this outcome, or have to be done again. */
    public boolean passes(RuleBook rules, String outcome) {
        return outcome.equals("agree");
    }

    /** Whether the ballot’s subject is the word of what is proposed; else it is a part of what is voted on. */
    public boolean proposes() {
        return false;
    }

    /**
     * Where the keys of the names of its outcomes begin. How satisfied members are is told in the words of the ballot; what is decided
     * by ballot is carried or not.
     */
    public String outcomes() {
        return "ballot.choice.";
    }

    private static Map<String, List<String>> inOrder(String reached, String otherwise) {
        var chain = new LinkedHashMap<String, List<String>>();
        chain.put(reached, List.of(reached));
        chain.put(otherwise, List.of());
        return chain;
    }

    VoteRule rule(RuleBook rules, List<String> choices, Map<String, List<String>> chain) {
        return new VoteRule(
                choices,
                chain,
                Denominator.of(rules.choice(word + "Denominator")),
                Threshold.of(rules.choice(word + "Comparison"), rules.text(word + "Fraction")),
                InvalidVotes.of(rules.choice("invalidVotes")),
                Threshold.of(rules.choice("voteQuorumComparison"), rules.text("voteQuorumFraction")));
    }
}
