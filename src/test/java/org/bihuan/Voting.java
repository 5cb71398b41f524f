package org.bihuan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.Ballots;
import org.bihuan.ballot.CastVote;
import org.bihuan.ballot.ConductBallot;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;

/** A ballot as those hold it who count and vote. */
public final class Voting {

    private final TestDatabase program;
    private final String matter;
    private final @Nullable String problem;

    public Voting(TestDatabase program, String matter, @Nullable String problem) {
        this.program = program;
        this.matter = matter;
        this.problem = problem;
    }

    /** The newest ballot about the matter or problem. */
    public Ballot ballot() {
        return program.get(Ballots.class).ofMatter(office(), matter).stream()
                .filter(it -> java.util.Objects.equals(it.problem(), problem))
                .findFirst()
                .orElseThrow();
    }

    /** The codes, told once. */
    public List<String> codes() {
        return program.get(ConductBallot.class).giveCodes(office(), ballot().number());
    }

    public void cast(String code, String choice) {
        program.get(CastVote.class).cast(code, Map.of("result", choice), "test");
    }

    /** Everybody who came votes alike. */
    public void castAll(String choice) {
        codes().forEach(code -> cast(code, choice));
    }

    private Actor office() {
        return program.get(Accounts.class).actor("office", null).orElseThrow();
    }

    /** Opens a ballot on paper where all 19 of 21 vote alike, and has it counted by two people. */
    public static void onPaper(Story story, String choice) {
        story.as("office").complete("openBallot");
        story.as("office").complete("enterCount", sheet(Map.of(choice, 19)));
        story.as("clerk").complete("confirmCount", sheet(Map.of(choice, 19)));
    }

    /** The same for a ballot about a problem. */
    public static void onPaper(Story story, String problem, String choice) {
        story.as("office").complete("openBallot", problem);
        story.as("office").complete("enterCount", problem, sheet(Map.of(choice, 19)));
        story.as("clerk").complete("confirmCount", problem, sheet(Map.of(choice, 19)));
    }

    /** What a sheet says where 19 of 21 members came and voted. */
    public static Map<String, Object> sheet(Map<String, Integer> counts) {
        return Map.of("result", totals(21, 19, 19, 19, counts));
    }

    public static Map<String, Object> totals(
            int entitled, int present, int issued, int returned, Map<String, Integer> counts) {
        return new LinkedHashMap<>(Map.of(
                "entitled", entitled, "present", present, "issued", issued, "returned", returned, "counts", counts));
    }
}
