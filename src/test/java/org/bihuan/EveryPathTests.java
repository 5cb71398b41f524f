package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.longterm.WakeReviews;
import org.bihuan.problem.NewProblem;
import org.bihuan.problem.Problems;
import org.bihuan.task.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks every node and every sequence flow of every model, by taking at each form the outcome taken least so far, and
 * names those the table of steps does not have.
 */
class EveryPathTests {

    private static final int MOST_STEPS = 2_000;
    private static final List<Map<String, Object>> GRADES = List.of(
            assisted(problem("甲", "water", "ordinary")),
            problem("乙", "health", "key"),
            problem("丙", "water", "listed"));

    /** Fields a gateway may ask for. */
    private static final Set<String> ROUTING = Set.of("outcome", "more");

    private static final Map<String, Object> LONG_TERM =
            Map.of("outcome", "longTerm", "expectedOn", "2027-12-31", "reviewOn", "2026-12-31");

    private static final Set<String> ESCALATION = Set.of("escalation", "reply", "interpellation");

    private final TestDatabase program = TestDatabase.H2;
    private final ProcessModels models = program.get(ProcessModels.class);
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, String> agreed = new HashMap<>();

    @Test
    void everyNodeAndFlowIsWalked() {
        for (int i = 0; i < 3; i++) {
            walk(new Story(program).begin());
        }
        new Story(program).followUp(List.of()).walkToEnd();
        walk(new Story(program).under("committee").followUp(GRADES));
        notices();
        walk(new Story(program).under("chain").begin().walkTo("draftOpinion"));
        Story longList = longList();
        failedVotes();
        lostVotes();
        asked();
        besideTheMainLine();
        escalations();
        // A process of a matter of its own: a line that begins one, as often as it takes to have chosen everything.
        String closed = closedList();
        others(
                4,
                () -> new Story(program)
                        .begin("lookBack", Map.of("ofMatter", closed, "recent", true, "rule", "share")));
        longLookBack(longList);
        others(4, () -> new Story(program).begin("guidance", Map.of()));
        others(6, () -> new Story(program).begin("inspection", Map.of()));
        others(2, () -> new Story(program).begin("audit", Map.of()));
        failedDepartments();
        List.of("guidance", "inspection", "audit")
                .forEach(process -> new Story(program)
                        .begin(process, Map.of())
                        .as("council")
                        .perform("withdraw", null, Map.of()));

        for (int i = 0; i < 8 && !missing().isEmpty(); i++) {
            walk(new Story(program).begin());
        }
        assertThat(missing()).isEmpty();
    }

    private void others(int times, Supplier<Story> beginning) {
        for (int i = 0; i < times; i++) {
            walk(beginning.get());
        }
    }

    /** A notice that brings an objection, and one that does not. */
    private void notices() {
        Story story = new Story(program).under("notice").followUp(List.of(GRADES.get(0), GRADES.get(0)));
        List.of(1, 2).forEach(n -> story.walkTo("concludeNotice", story.numbered(n)));
        story.letPass(Period.ofDays(5));
        story.as("office").complete("concludeNotice", story.numbered(1), Map.of("outcome", "upheld", "objections", 1));
        story.as("office").complete("concludeNotice", story.numbered(2));
    }

    /** A matter with problems that are closed. */
    private String closedList() {
        Story story = new Story(program).followUp(List.of(GRADES.get(0), GRADES.get(0), GRADES.get(0)));
        List.of(1, 2, 3).forEach(n -> story.walkToEnd(story.numbered(n)));
        return story.id();
    }

    /** More rebounds than are started at once, and a look-back that is withdrawn. Their closing is not what is walked here. */
    private void longLookBack(Story story) {
        String list = story.id();
        program.get(JdbcClient.class).sql("""
                        update problem set status = 'closed', closed_on = ?, evidence = 1, verifications = 2,
                            decision = (select max(id) from decision where matter = ?) where matter = ?""").params(story.today(), list, list).update();
        story.begin("lookBack", Map.of("ofMatter", list, "recent", true, "rule", "all"));
        story.as("clerk").complete("confirmSample");
        for (int n = 1; n <= 201; n++) {
            story.as("inspector1").complete("inspectProblem", list + "-" + n, Map.of("outcome", "rebound"));
        }
        story.as("council").complete("decideRelisting");
        assertThat(story.runJobs().matter().openProblems()).isEqualTo(201);
        story.as("council").perform("withdraw", null, Map.of());
    }

    private static Map<String, Object> assisted(Map<String, Object> problem) {
        var with = new HashMap<>(problem);
        with.put("assistingUnits", List.of("education"));
        return with;
    }

    /** Who assists comes to lead, and does not want to; who is asked for an opinion gives it, or is asked no more. */
    private void asked() {
        Story story = new Story(program).followUp(List.of(GRADES.get(0)));
        String id = story.walkTo("signForProblem", story.numbered(1)).numbered(1);
        story.as("water").complete("signForProblem", id, Map.of("outcome", "returned", "proposedUnit", "education"));
        story.as("organ").complete("decideReturn", id, Map.of("leadUnit", "education"));
        story.as("clerk").complete("consentToReturn", id);
        story.as("education").complete("signForProblem", id, Map.of("outcome", "returned", "proposedUnit", "water"));
        story.as("vicechair").complete("settleDispute", id, Map.of("leadUnit", "education"));
        story.as("education").complete("signDefinitely", id);
        story.as("education").perform("countersign", story.problem(1), Map.of("units", List.of("water", "health")));
        story.as("health").answer("giveOpinion", Map.of());
        story.as("education").perform("removeCountersigner", story.problem(1), Map.of("unit", "water"));
    }

    private Story longList() {
        Story story = new Story(program)
                .beginFromList(
                        Stream.generate(() -> NewProblem.of(GRADES.get(0)))
                                .limit(201)
                                .toList(),
                        Map.of(),
                        "office")
                .runJobs();
        story.as("clerk").perform("urge", story.problem(1), Map.of());
        story.as("water").perform("progress", story.problem(1), Map.of());
        story.as("council").perform("regrade", story.problem(1), Map.of());
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        story.as("council").perform("withdraw", null, Map.of());
        return story;
    }

    /** Votes that fail once and again, measures with and without another report, and every way to count. */
    private void failedVotes() {
        for (String afterMeasures : List.of("redo", "taken")) {
            Story story = new Story(program).followUp(List.of());
            for (int i = 0; i < 2; i++) {
                toBallot(story);
                Voting.onPaper(story, "dissatisfied");
            }
            story.as("council").complete("decideMeasures", Map.of("outcome", afterMeasures));
            if (afterMeasures.equals("redo")) {
                toBallot(story);
                everyWayToCount(story);
            }
            story.walkToEnd();
        }
    }

    /** Votes on sign-off that are lost, not held and carried. */
    private void lostVotes() {
        Story story = new Story(program).followUp(List.of(GRADES.get(2)));
        String id = story.walkTo("proposeVote", story.numbered(1)).numbered(1);
        story.as("council").complete("proposeVote", id);
        Voting.onPaper(story, id, "against");
        story.walkTo("proposeVote", id).as("council").complete("proposeVote", id, Map.of("outcome", "redo"));
        story.walkTo("proposeVote", id).as("council").complete("proposeVote", id);
        Voting.onPaper(story, id, "agree");
        story.walkToEnd();
    }

    /** A list taken over whose department fails twice, before and after measures. */
    private void failedDepartments() {
        for (String afterMeasures : List.of("redo", "taken")) {
            Story story = new Story(program)
                    .beginFromList("audit", List.of(NewProblem.of(GRADES.get(0))), Map.of(), "office")
                    .runJobs();
            for (int i = 0; i < 2; i++) {
                story.walkTo("openBallot");
                Voting.onPaper(story, "dissatisfied");
            }
            story.as("council").complete("decideMeasures", Map.of("outcome", afterMeasures));
            story.walkToEnd();
        }
    }

    private static void toBallot(Story story) {
        story.walkTo("decideHearing").as("council").complete("decideHearing", Map.of("outcome", "heardWithVote"));
        story.walkTo("openBallot");
    }

    private void everyWayToCount(Story story) {
        Map<String, Object> codes = Map.of("outcome", "codes", "members", 21, "entitled", 21, "present", 19);
        story.as("office").complete("openBallot", codes);
        story.as("office").complete("closeBallot", Map.of("outcome", "void"));
        story.as("office").complete("openBallot");
        story.as("office").complete("enterCount", Map.of("outcome", "void"));
        story.as("office").complete("openBallot");
        story.as("office").complete("enterCount");
        story.as("clerk").complete("confirmCount", Map.of("outcome", "recount"));
        story.as("office").complete("enterCount", Map.of("outcome", "void"));
        story.as("office").complete("openBallot", codes);
        new Voting(program, story.id(), null).castAll("satisfied");
        story.as("office").complete("closeBallot");
    }

    /** What the rule books of other places do, and what is decided beside the main line. */
    private void besideTheMainLine() {
        for (String preset : List.of("deputy", "township")) {
            walk(new Story(program).under(preset).followUp(GRADES));
        }
        for (String preset : List.of("default", "deputy")) {
            Story story =
                    new Story(program).under(preset).followUp(List.of(GRADES.get(0), GRADES.get(0), GRADES.get(0)));
            for (int n : List.of(1, 2)) {
                story.walkTo("reportRectification", story.numbered(n));
                story.as("water")
                        .perform(
                                "requestExtension",
                                story.problem(n),
                                Map.of("newDue", story.problem(n).due().plusDays(10)));
            }
            walk(story);
        }
        Story story = new Story(program).under("township").followUp(GRADES);
        story.walkTo("reportRectification", story.numbered(1));
        story.as("clerk").perform("inviteRating", story.problem(1), Map.of("codes", 5));
        story.as("council").perform("suspend", story.problem(1), Map.of());
        story.as("council").perform("resume", story.problem(1), Map.of());
        story.as("water").complete("reportRectification", story.numbered(1), LONG_TERM);
        story.as("council").complete("decideLongTermByCouncil", story.numbered(1));
        story.letPass(Period.ofYears(2));
        program.get(WakeReviews.class).wake();
        story.as("clerk").perform("split", story.problem(2), Map.of("parts", GRADES));
        story.as("clerk").perform("merge", story.problem(3), Map.of("into", story.numbered(1)));
        story.as("council").perform("withdraw", null, Map.of());
    }

    /** Each measure proposed at once, then whatever has been taken least. */
    private void escalations() {
        Story story = new Story(program)
                .beginFromList(
                        Stream.generate(() -> NewProblem.of(GRADES.get(0)))
                                .limit(16)
                                .toList(),
                        Map.of(),
                        "office")
                .runJobs();
        List<String> tiers =
                models.latest("rectification").orElseThrow().node("escalate").form().get(0).options().keySet().stream()
                        .toList();
        for (int n = 1; n <= 16; n++) {
            story.as("office").perform("escalate", story.problem(n), Map.of("tier", tiers.get(n % tiers.size())));
        }
        for (int i = 0; i < MOST_STEPS; i++) {
            var next = story.open().stream()
                    .filter(it -> ESCALATION.contains(it.model().replaceFirst(":.*", "")))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            story.forward(next.get(), given(next.get()));
        }
        assertThat(story.waiting()).as("the escalations do not end").isEmpty();
    }

    private void walk(Story story) {
        for (int i = 0; i < MOST_STEPS; i++) {
            List<WorkItem> open = story.runJobs().open();
            if (open.isEmpty()) {
                return;
            }
            WorkItem next = open.get(0);
            if (next.activity().equals("concludeNotice")) {
                story.letPass(Period.ofDays(5));
            }
            story.forward(next, given(next));
        }
        assertThat(story.waiting()).as("%s does not end", story.id()).isEmpty();
    }

    private Map<String, Object> given(WorkItem item) {
        var given = new HashMap<>(outcomeOf(item));
        if ("longTerm".equals(given.get("outcome")) && item.activity().equals("reportRectification")
                || item.activity().equals("setStage")) {
            given.put("expectedOn", "2029-12-31");
            given.put("reviewOn", "2028-12-31");
        }
        return given;
    }

    /** Somebody else may have brought in the unit that was proposed. */
    private boolean assistsAlready(WorkItem item) {
        return item.activity().equals("decideAdditionalUnit")
                && program.get(Problems.class).assisting(item.problem()).contains(item.addressee());
    }

    private Map<String, Object> outcomeOf(WorkItem item) {
        if (item.activity().equals("draftOpinion")) {
            return Map.of("problems", GRADES);
        }
        if (item.activity().equals("openBallot")) {
            return Map.of();
        }
        if (assistsAlready(item)) {
            return Map.of("outcome", "declined");
        }
        var given = new HashMap<String, Object>();
        models.get(item.model()).node(item.activity()).form().stream()
                .filter(field -> ROUTING.contains(field.name()))
                .forEach(field -> given.put(field.name(), outcome(item, field)));
        if (item.activity().equals("recordSatisfaction")) {
            given.put("dissatisfied", given.get("outcome").equals("again") ? 3 : 0);
        }
        return more(models.get(item.model()).node(item.activity()).form(), given);
    }

    /** What some outcomes need beyond what their forms require of every one. */
    static Map<String, Object> more(List<ProcessModel.Field> form, Map<String, Object> given) {
        var all = new HashMap<>(given);
        switch (String.valueOf(given.get("outcome"))) {
            case "upheld" -> all.put("objections", 1);
            case "closed" -> all.putAll(Map.of("degree", "B", "commitment", "年内完成", "commitmentDue", "2199-12-31"));
            case "moved" -> all.put("movers", List.of("member", "member2", "member3"));
            default -> {}
        }
        all.keySet()
                .removeIf(name -> form.stream().noneMatch(field -> field.name().equals(name)));
        return all;
    }

    /** Those who act together agree; otherwise the strictest outcome would win every time. */
    private String outcome(WorkItem item, ProcessModel.Field field) {
        return agreed.computeIfAbsent(item.id() + field.name(), id -> {
            String least = field.options().keySet().stream()
                    .filter(it -> !it.equals("partly") || GRADES.size() >= place(item))
                    .min(Comparator.comparing(it -> taken.getOrDefault(item.activity() + " " + it, 0)))
                    .orElseThrow();
            taken.merge(item.activity() + " " + least, 1, Integer::sum);
            return least;
        });
    }

    /** The place on the list; what remained of a problem stands behind the list and is not divided again. */
    private static int place(WorkItem item) {
        String id = String.valueOf(item.problem());
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    private Set<String> missing() {
        var missing = new TreeSet<String>();
        models.all().forEach(model -> {
            model.nodes().keySet().forEach(id -> missing.add(model.key() + " node " + id));
            model.flows().forEach(flow -> missing.add(model.key() + " flow " + flow.id()));
        });
        program.get(JdbcClient.class)
                .sql("select distinct model, kind, element from step")
                .query((row, n) ->
                        row.getString(1).replaceFirst(":.*", "") + " " + row.getString(2) + " " + row.getString(3))
                .list()
                .forEach(missing::remove);
        return missing;
    }
}
