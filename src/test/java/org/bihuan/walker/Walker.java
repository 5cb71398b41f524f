package org.bihuan.walker;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** Takes a matter from its start to its end with the accounts it was given. Not for use by two threads at once. */
public final class Walker {

    /** What others may have done meanwhile: not there (any more), not his, taken or stale. */
    private static final Set<Integer> OVERTAKEN = Set.of(403, 404, 409, 412);

    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    private final List<Caller> callers;
    private final FormFiller filler;
    private final Diary diary;
    private BiPredicate<Caller, JsonNode> wanted = (caller, task) -> true;
    private boolean alone = true;
    private final Map<String, Caller> usuallyNext = new HashMap<>();
    private String last = "";

    /** A walker with these accounts. */
    public Walker(List<Caller> callers, FormFiller filler, Diary diary) {
        this.callers = List.copyOf(callers);
        this.filler = filler;
        this.diary = diary;
    }

    /** Others work on the same matters: being overtaken is no failure. */
    public Walker amongOthers() {
        alone = false;
        return this;
    }

    /** Leaves the tasks alone that are not wanted. */
    public Walker wanting(BiPredicate<Caller, JsonNode> wanted) {
        this.wanted = wanted;
        return this;
    }

    /**
     * Starts a matter with the first account that may.
     *
     * @return its id
     */
    public String start(String process, String title) {
        for (Caller caller : callers) {
            for (JsonNode offered : caller.all("/processes")) {
                if (offered.path("key").asString().equals(process)) {
                    Map<String, Object> fields = filler.fill(offered.path("form"), caller);
                    return ask(
                                    caller,
                                    "start",
                                    process,
                                    "/matters",
                                    Map.of("process", process, "title", title, "fields", fields))
                            .expect(201)
                            .text("id");
                }
            }
        }
        throw new AssertionError("nobody may start " + process);
    }

    /**
     * Completes each task each account finds, once around, or those of the one account who usually comes next.
     *
     * @return how many were completed
     */
    public int round(String matter) {
        Caller guess = usuallyNext.get(last);
        int completed = guess == null ? 0 : turn(guess, matter);
        if (completed == 0) {
            for (Caller caller : callers) {
                completed += turn(caller, matter);
            }
        }
        return completed;
    }

    private int turn(Caller caller, String matter) {
        int completed = 0;
        for (JsonNode task : caller.all("/tasks?limit=20&matter=" + matter)) {
            if (wanted.test(caller, task) && complete(caller, task.path("id").asString())) {
                completed++;
                learn(caller.login() + " " + task.path("activity").asString(), caller);
            }
        }
        return completed;
    }

    private void learn(String done, Caller by) {
        if (!done.equals(last)) {
            usuallyNext.put(last, by);
            last = done;
        }
    }

    /**
     * Goes on until the matter is no longer open.
     *
     * @param patience how long nothing may happen
     * @return how many tasks were completed
     */
    public int walk(String matter, Duration patience) {
        int completed = 0;
        long since = System.nanoTime();
        while (true) {
            int now = round(matter);
            completed += now;
            if (now > 0) {
                since = System.nanoTime();
            } else if (!open(matter)) {
                return completed;
            } else if (System.nanoTime() - since > patience.toNanos()) {
                throw new AssertionError(
                        "stuck: " + callers.get(0).get("/matters/" + matter).body());
            } else {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** Whether the matter has not ended yet. */
    public boolean open(String matter) {
        return callers.get(0)
                .get("/matters/" + matter)
                .expect(200)
                .text("state")
                .equals("open");
    }

    /** Completes one task; false when somebody else was quicker. */
    public boolean complete(Caller caller, String task) {
        Answer shown = caller.get("/tasks/" + task);
        if (!alone && OVERTAKEN.contains(shown.status())) {
            return false;
        }
        Map<String, Object> fields = filler.fill(shown.expect(200).body().path("form"), caller);
        Answer answer = ask(caller, "completion", task, "/tasks/" + task + "/completion", Map.of("fields", fields));
        if (!alone && OVERTAKEN.contains(answer.status())) {
            return false;
        }
        answer.expect(200);
        return true;
    }

    private Answer ask(Caller caller, String what, String about, String path, Map<String, Object> body) {
        Diary.Page page = diary.opens(caller.login(), what, about, body);
        try {
            Answer answer = caller.post(path, body);
            page.answered(answer);
            return answer;
        } catch (UncheckedIOException noAnswer) {
            page.unknown(noAnswer);
            throw noAnswer;
        }
    }
}
