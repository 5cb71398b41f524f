package org.bihuan.research;

import static org.bihuan.api.Input.of;

import java.util.List;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class ResearchDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "research";
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "planResearch",
                of("plan", "What is looked into, where and how 调研方案", "走访 6 个乡镇的 12 处供水点,查看水质检测记录"),
                of("startOn", "First day of the research", "2026-03-16"),
                of("files", "The plan as a paper, uploaded before", List.of(client.document("clerk"))));
        task(
                matter,
                "recordResearch",
                of("heldOn", "Day of the visit, today or earlier", "2026-03-10"),
                of("place", "Where it took place", "河口镇供水站"),
                of("method", "How: visit, symposium, unannounced visit or questionnaire", "siteVisit"),
                of("findings", "What was seen, and the problems found", "消毒设备未连续运行,检测记录缺 3 个月"),
                of("files", "Photographs and notes", List.of(client.document("clerk"))),
                of("outcome", "`done`, or `another` to record one more", "done"));
        task(
                matter,
                "hearOpinions",
                of("heldOn", "Day of the hearing", "2026-03-10"),
                of("station", "Liaison station of deputies 代表联络站 where it was held", "城关镇代表联络站"),
                of("participants", "How many took part", 26),
                of("opinions", "What they said", "雨后水质浑浊,维修电话无人接听"),
                of("outcome", "`done`, or `another` to hear opinions once more", "done"));
        task(
                matter,
                "writeResearchReport",
                of("title", "Title of the report", "农村饮用水安全调研报告"),
                of("findings", "Main problems", "水源地保护区未全部划定;消毒和检测不到位"),
                of("suggestions", "What is suggested", "建议限期划定保护区,建立检测公示制度"),
                of("files", "The report as a paper", List.of(client.document("clerk"))));
        task(
                matter,
                "reviewResearchReport",
                of("outcome", "`approved`, or `returned` for revision", "approved"),
                org.bihuan.api.Input.optional("reason", "Why it is returned"));
        nothingIsLeftOut();
    }
}
