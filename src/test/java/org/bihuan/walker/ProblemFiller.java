package org.bihuan.walker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes up a list of problems, one of each grade. */
final class ProblemFiller {

    private static final List<String> GRADES = List.of("ordinary", "key", "listed");
    private static final int LATER = 120;

    private final boolean everything;

    ProblemFiller(boolean everything) {
        this.everything = everything;
    }

    List<Map<String, Object>> fill(List<String> units, LocalDate today) {
        var problems = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < GRADES.size(); i++) {
            var problem = new LinkedHashMap<String, Object>();
            problem.put("title", "供水管网老化 " + (i + 1));
            problem.put("leadUnit", units.get(i % units.size()));
            problem.put("grade", GRADES.get(i));
            if (everything) {
                theRest(problem, units.get((i + 1) % units.size()), today);
            }
            problems.add(problem);
        }
        return problems;
    }

    private static void theRest(Map<String, Object> problem, String assisting, LocalDate today) {
        problem.put("detail", "三处管网漏损率偏高。");
        problem.put("requirement", "查明原因,落实管护责任。");
        problem.put("type", "管护不到位");
        problem.put("category", "农村供水");
        problem.put("assistingUnits", List.of(assisting));
        problem.put("due", today.plusDays(LATER).toString());
        problem.put("amount", 12.5);
        problem.put("article", "第二十条");
        problem.put("location", "河口镇");
        problem.put("attributes", Map.of("来源", "执法检查"));
    }
}
