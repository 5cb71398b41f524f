package org.bihuan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bihuan.problem.NewProblem;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work of a congress for a year: four lists, a matter that starts plainly and whose first vote fails, guidance, an inspection
 * and a look-back. Whoever finds something on his list plans a day for it: mostly before it is due, some on the day, some after.
 */
final class YearOfWork {

    /** Why something may have to wait: a problem came back from continuing rectification. */
    static final Set<String> LATER = Set.of("matter.problemsOpen");

    static final Set<String> MUST_HAPPEN = Set.of(
            "asked",
            "granted",
            "extensionRefused",
            "urged",
            "escalated",
            "merged",
            "withdrawn",
            "dissatisfied",
            "satisfied",
            "rebound",
            "longTerm",
            "continued",
            "inspectProblem");

    private static final int ISSUED = 201;
    private static final List<String> UNITS = List.of("water", "health", "education");
    private static final List<String> GRADES = List.of("ordinary", "ordinary", "ordinary", "key", "listed");

    private final TestDatabase program;
    private final Story story;
    private final Random random;
    private final JdbcClient jdbc;
    private final Map<String, String> matters = new TreeMap<>();
    private final Map<String, LocalDate> planned = new HashMap<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private final Set<String> once = new HashSet<>();
    private final Set<String> refusals = new TreeSet<>();
    private int done;

    YearOfWork(TestDatabase program, Story story, long seed) {
        this.program = program;
        this.story = story;
        this.random = new Random(seed);
        this.jdbc = program.get(JdbcClient.class);
    }

    void begin() {
        list("A", 64);
        matters.put("plain", story.begin().id());
    }

    private void beginOn(int day) {
        switch (day) {
            case 20 -> list("B", 50);
            case 30 -> matters.put("guidance", story.begin("guidance", Map.of()).id());
            case 45 -> list("C", 40);
            case 60 ->
                matters.put("inspection", story.begin("inspection", Map.of()).id());
            case 75 -> list("D", 30);
            case 200 -> {
                var fields = Map.of("ofMatter", matters.get("A"), "recent", true, "rule", "share");
                matters.put("lookBack", story.begin("lookBack", fields).id());
            }
            default -> {}
        }
    }

    private void list(String name, int size) {
        List<NewProblem> problems = IntStream.rangeClosed(1, size)
                .mapToObj(n -> NewProblem.of(problem(name + n, 40 + (n < 3 ? 0 : random.nextInt(110)))))
                .toList();
        matters.put(name, story.beginFromList(problems, Map.of(), "office").id());
    }

    private Map<String, Object> problem(String title, int days) {
        var problem = new HashMap<>(Story.problem("问题" + title, any(UNITS), any(GRADES)));
        problem.put("due", story.today().plusDays(days));
        return problem;
    }

    List<String> matters() {
        return List.copyOf(matters.values());
    }

    int issued() {
        return ISSUED;
    }

    int done() {
        return done;
    }

    Set<String> happened() {
        return happened.keySet();
    }

    long times(String what) {
        return happened.getOrDefault(what, 0);
    }

    Set<String> refusals() {
        return refusals;
    }

    long withProblems() {
        return matters().stream()
                .filter(it -> jdbc.sql("select count(*) from problem where matter = ? and status <> 'draft'")
                                .param(it)
                                .query(Long.class)
                                .single()
                        > 0)
                .count();
    }

    /** Whether anything waits but the problem that takes years. */
    boolean waits() {
        return !waiting().isEmpty()
                || matters().stream()
                        .anyMatch(it -> story.continueWith(it).matter().open());
    }

    List<String> waiting() {
        return open().stream()
                .filter(it -> !matters.get("B").concat("-2").equals(it.problem()))
                .map(it -> it.activity() + " of " + (it.problem() == null ? it.matter() : it.problem()) + " due "
                        + it.due())
                .toList();
    }

    private List<WorkItem> open() {
        return jdbc.sql("select * from work_item where matter in (:matters) and state = 'open' order by id")
                .param("matters", matters())
                .query(WorkItem.class)
                .list();
    }

    /** Everybody does what he has planned for today; how much that was. */
    int day(int day) {
        int before = done;
        beginOn(day);
        decided(day);
        open().forEach(this::beside);
        for (int last = -1; last < done; ) {
            last = done;
            story.runJobs();
            for (WorkItem item : open()) {
                if (!plan(item).isAfter(story.today()) && stillOpen(item)) {
                    act(item);
                }
            }
        }
        return done - before;
    }

    /** What somebody else has just done may have taken it away. */
    private boolean stillOpen(WorkItem item) {
        return jdbc.sql("select count(*) from work_item where id = ? and state = 'open'")
                        .param(item.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void decided(int day) {
        if (day == 90) {
            perform("office", "escalate", "C", 1, Map.of("tier", "letterBlue"), "escalated");
        } else if (day == 95) {
            perform("council", "withdraw", "D", 1, Map.of(), "withdrawn");
        } else if (day == 96) {
            perform("clerk", "merge", "D", 2, Map.of("into", matters.get("D") + "-3"), "merged");
        }
    }

    private void perform(String login, String act, String list, int n, Map<String, ?> fields, String as) {
        story.continueWith(matters.get(list)).as(login).perform(act, story.problem(n), fields);
        note(as);
    }

    /** A unit that is pressed for time asks for more; the committee urges who is late. */
    private void beside(WorkItem item) {
        LocalDate due = item.due();
        if (!item.activity().equals("reportRectification") || due == null) {
            return;
        }
        long left = ChronoUnit.DAYS.between(story.today(), due);
        if (pressed(item) && left >= 0 && left < 6 && once.add("asked " + item.problem())) {
            Problem problem = program.get(Problems.class).get(item.problem());
            Map<String, ?> more = Map.of("newDue", due.plusDays(30).toString());
            story.continueWith(item.matter()).as(problem.leadUnit()).perform("requestExtension", problem, more);
            note("asked");
        }
        if (left < 0 && seq(item) % 3 == 0 && once.add("urged " + item.problem())) {
            Problem problem = program.get(Problems.class).get(item.problem());
            story.continueWith(item.matter()).as("clerk").perform("urge", problem, Map.of());
            note("urged");
        }
    }

    private boolean pressed(WorkItem item) {
        return item.matter().equals(matters.get("A")) && seq(item) % 7 == 0;
    }

    private static int seq(WorkItem item) {
        String id = String.valueOf(item.problem());
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    /** The day somebody has in mind for it; a date that moves makes him think again. */
    private LocalDate plan(WorkItem item) {
        return planned.computeIfAbsent(item.id() + " " + item.due(), id -> {
            LocalDate today = story.today();
            LocalDate due = item.due();
            if (due == null || due.isBefore(today)) {
                return today.plusDays(random.nextInt(4));
            }
            int left = (int) ChronoUnit.DAYS.between(today, due);
            int how = random.nextInt(100);
            if (how < 12) {
                return due.plusDays(1 + random.nextInt(6));
            }
            if (how < 22) {
                return due;
            }
            if (item.activity().equals("reportRectification")) {
                boolean pressed = pressed(item);
                return pressed
                        ? due.plusDays(random.nextInt(3))
                        : due.minusDays(random.nextInt(Math.min(left, 20) + 1));
            }
            return today.plusDays(random.nextInt(Math.min(left, 12) + 1));
        });
    }

    private void act(WorkItem item) {
        Map<String, Object> given = given(item);
        try {
            story.continueWith(item.matter()).forward(item, given);
            done++;
        } catch (Refused later) {
            later.reasons().stream().map(Reason::code).forEach(refusals::add);
            planned.put(item.id() + " " + item.due(), story.today().plusDays(1));
            return;
        }
        switch (item.activity()) {
            case "inspectProblem" -> {
                note("inspectProblem");
                note(String.valueOf(given.get("outcome")));
            }
            case "decideExtensionByCouncil" ->
                note(given.get("outcome").equals("granted") ? "granted" : "extensionRefused");
            case "reportRectification" -> note(String.valueOf(given.getOrDefault("outcome", "reported")));
            case "reviewStage" -> note(String.valueOf(given.get("outcome")));
            default -> {}
        }
    }

    private Map<String, Object> given(WorkItem item) {
        String matter = item.matter();
        boolean plain = matter.equals(matters.get("plain"));
        LocalDate today = story.today();
        return switch (item.activity()) {
            case "draftOpinion" -> Map.of("problems", drafted(plain ? 6 : 5));
            case "recordFinding" -> Map.of("more", findings() < 4 ? "another" : "done");
            case "decideHearing" -> plain ? Map.of("outcome", "heardWithVote") : Map.of();
            case "enterCount" -> Voting.sheet(Map.of(item.problem() == null ? vote(true) : "agree", 19));
            case "confirmCount" -> Voting.sheet(Map.of(item.problem() == null ? vote(false) : "agree", 19));
            case "decideExtensionByCouncil" ->
                Map.of(
                        "outcome",
                        program.get(Problems.class).get(item.problem()).seq() % 14 == 0 ? "granted" : "refused");
            case "reportRectification" -> takesYears(item) ? longTerm(today) : Map.of();
            case "reviewStage" ->
                takesYears(item)
                        ? Map.of(
                                "outcome",
                                "continued",
                                "reviewOn",
                                today.plusDays(150).toString())
                        : Map.of("outcome", "ready");
            case "inspectProblem" -> Map.of("outcome", once.add("rebound") ? "rebound" : "stands");
            case "decideRelisting" -> Map.of("due", today.plusDays(45).toString());
            default -> Map.of();
        };
    }

    private static Map<String, Object> longTerm(LocalDate today) {
        return Map.of(
                "outcome",
                "longTerm",
                "reviewOn",
                today.plusDays(100).toString(),
                "expectedOn",
                today.plusDays(160).toString());
    }

    private boolean takesYears(WorkItem item) {
        return String.valueOf(item.problem()).equals(matters.get("B") + "-2");
    }

    private long findings() {
        return jdbc.sql(
                        "select count(*) from work_item where matter = ? and activity = 'recordFinding' and state <> 'open'")
                .param(matters.get("inspection"))
                .query(Long.class)
                .single();
    }

    /** The first count of the year finds the deputies dissatisfied, the later ones satisfied. */
    private String vote(boolean first) {
        if (first) {
            note(once.add("dissatisfied") ? "dissatisfied" : "satisfied");
        }
        return happened.containsKey("satisfied") ? "satisfied" : "dissatisfied";
    }

    private List<Map<String, Object>> drafted(int n) {
        var problems = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= n; i++) {
            problems.add(Story.problem("问题" + i, any(UNITS), any(GRADES)));
        }
        return problems;
    }

    private void note(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
