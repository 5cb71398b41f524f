package org.bihuan.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What happens in the invented county's year: its matters, their problems, and every step of each.
 *
 * @param words what people usually write into a field, by {@code activity.field} or {@code field}
 */
record Script(List<Case> cases, Map<String, Object> words) {

    private static final Pattern LINE = Pattern.compile("(-[0-9]+) ([a-zA-Z]+)(?: by ([a-z0-9-]+))?");

    /**
     * A matter of the year.
     *
     * @param event the start event, or nothing for the plain start
     * @param problems what stands on its list, in order, with what is written about each
     * @param words what is written about the matter itself
     */
    record Case(
            String title, String process, @Nullable String event, List<Entry> problems, Map<String, Object> words) {}

    /** A problem on a list, as the form takes it, and what people write about it. */
    record Entry(Map<String, Object> listed, Map<String, Object> words) {

        String title() {
            return String.valueOf(listed.get("title"));
        }
    }

    /**
     * A step.
     *
     * @param day in days from today, before today
     * @param problem its place on the list from 1, or 0 for the matter itself
     * @param activity the start event, task or optional act
     * @param by the account that takes it, where it is not the first one that may
     * @param fields what is filled in on purpose; the rest comes from the words
     */
    record Step(
            int day,
            Case about,
            int problem,
            String activity,
            @Nullable String by,
            Map<String, Object> fields) {

        @Nullable
        Entry entry() {
            return problem == 0 ? null : about.problems().get(problem - 1);
        }

        @Override
        public String toString() {
            return day + " " + activity + " " + about.title() + (problem == 0 ? "" : "-" + problem);
        }
    }

    /** A matter with its steps. */
    record Course(Case about, List<Step> steps) {}

    /** Reads a matter as its file gives it. */
    @SuppressWarnings("unchecked")
    static Course course(Map<String, Object> file) {
        var problems = new ArrayList<Entry>();
        var walks = new ArrayList<List<Object>>();
        for (Map<String, Object> given : (List<Map<String, Object>>) file.getOrDefault("problems", List.of())) {
            var listed = new LinkedHashMap<>(given);
            Object words = listed.remove("words");
            walks.add((List<Object>) listed.remove("walk"));
            problems.add(new Entry(listed, words == null ? Map.of() : (Map<String, Object>) words));
        }
        var about = new Case(
                (String) file.get("title"),
                (String) file.getOrDefault("process", "supervision"),
                (String) file.get("event"),
                problems,
                (Map<String, Object>) file.getOrDefault("words", Map.of()));
        var steps = new ArrayList<Step>();
        ((List<Object>) file.get("walk")).forEach(line -> steps.add(step(about, 0, line)));
        for (int i = 0; i < walks.size(); i++) {
            int place = i + 1;
            if (walks.get(i) != null) {
                walks.get(i).forEach(line -> steps.add(step(about, place, line)));
            }
        }
        return new Course(about, steps);
    }

    @SuppressWarnings("unchecked")
    private static Step step(Case about, int problem, Object line) {
        Map<String, Object> fields = Map.of();
        Object text = line;
        if (line instanceof Map<?, ?> map) {
            text = map.keySet().iterator().next();
            fields = (Map<String, Object>) map.get(text);
        }
        Matcher parts = LINE.matcher(String.valueOf(text));
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a step of " + about.title() + ": " + text);
        }
        return new Step(Integer.parseInt(parts.group(1)), about, problem, parts.group(2), parts.group(3), fields);
    }
}
