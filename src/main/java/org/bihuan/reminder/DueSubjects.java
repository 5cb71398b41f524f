package org.bihuan.reminder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.problem.ProblemDates;
import org.bihuan.task.Forms;
import org.bihuan.task.OpenWork;
import org.springframework.stereotype.Component;

/** Everything of a congress that has or may have a due date and is not done. */
@Component
class DueSubjects {

    private final OpenWork work;
    private final ProblemDates problems;
    private final Forms forms;

    DueSubjects(OpenWork work, ProblemDates problems, Forms forms) {
        this.work = work;
        this.problems = problems;
        this.forms = forms;
    }

    /** Open tasks, then running problems; reminded of as their matter's rule book says. */
    List<Subject> of(String congress, List<OpenWork.Item> open) {
        var subjects = new ArrayList<Subject>();
        Map<String, List<Integer>> offsets = new HashMap<>();
        for (OpenWork.Item it : open) {
            subjects.add(new Subject(
                    it.number(),
                    it.id(),
                    it.matter(),
                    it.problem(),
                    it.title(),
                    it.due(),
                    offsets(offsets, it.matter())));
        }
        for (ProblemDates.Dated it : problems.running()) {
            if (it.congress().equals(congress)) {
                subjects.add(new Subject(
                        it.id(), null, it.matter(), it.id(), it.title(), it.due(), offsets(offsets, it.matter())));
            }
        }
        return subjects;
    }

    private List<Integer> offsets(Map<String, List<Integer>> known, String matter) {
        return known.computeIfAbsent(matter, it -> forms.rulesOf(it).numbers("reminderOffsets"));
    }
}
