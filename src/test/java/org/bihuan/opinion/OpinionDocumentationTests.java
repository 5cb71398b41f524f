package org.bihuan.opinion;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OpinionDocumentationTests extends StageDocumentation {

    private static final Map<String, Object> PROBLEM = Map.of(
            "title", "部分水源地未划定保护区",
            "detail", "12 处集中供水水源地中有 4 处未划定保护区",
            "requirement", "2026 年 9 月底前完成划定并公告",
            "grade", "ordinary",
            "leadUnit", "water",
            "assistingUnits", List.of("health"),
            "due", "2026-09-30",
            "amount", 120.5);

    @Autowired
    JdbcClient jdbc;

    @Override
    protected String process() {
        return "opinion";
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "draftOpinion",
                of("evaluation", "Overall assessment", "县人民政府重视农村饮水安全,工作取得成效"),
                of("suggestions", "Suggestions to the organ", "一、加快水源地保护区划定。二、健全水质检测和公示制度"),
                of("problems", "The problem list 问题清单; lead units are offered in `options`", List.of(PROBLEM)));
        task(
                matter,
                "reviewOpinion",
                of("outcome", "`approved`, or `returned` for revision", "approved"),
                optional("reason", "Why it is returned"));
        task(
                matter,
                "approveOpinion",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council that decided",
                        Map.of("name", "第三十五次主任会议", "date", "2026-03-10")),
                of("outcome", "`approved`, or `returned` for revision", "approved"),
                optional("reason", "Why it is returned"));
        task(
                matter,
                "numberOpinion",
                of("number", "Document number 文号, taken once only", "示人常审〔2026〕901号"),
                of("copies", "Who else gets a copy", "县委办公室"));
        task(
                matter,
                "deliverOpinion",
                of("deliveredOn", "Day it was handed over; limits after it are counted from it", "2026-03-10"),
                of("method", "By letter, at a meeting, or in person", "letter"));
        signedOneByOne();
        nothingIsLeftOut();
    }

    private void signedOneByOne() {
        var chain = Map.of(
                "value",
                "chain",
                "source",
                "local",
                "zh",
                "本县办法第三条：逐级审签",
                "en",
                "Our rule, article 3: signed one by one");
        String version = client.write(
                        "office",
                        "/rulebook/proposals",
                        Map.of(
                                "parameters", Map.of("opinionApproval", chain),
                                "effective", "2026-03-10",
                                "reason", "本县一向如此。"))
                .get("version")
                .get("id")
                .asString();
        client.write("council", "/rulebook/proposals/" + version + "/approval", Map.of("note", "同意。"));
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "endorseOpinion",
                of("outcome", "`approved`, or `returned` for revision", "approved"),
                optional("reason", "Why it is returned"));
        task(
                matter,
                "signOpinion",
                of("signedBy", "Whose signature it is", "示例县人大常委会主任"),
                of("signedOn", "Day of the signature", "2026-03-10"),
                of("outcome", "`approved` for signed, or `returned` for revision", "approved"),
                optional("reason", "Why it is returned"));
    }

    @AfterEach
    void otherTestsGoByThePreset() {
        jdbc.sql("delete from rule_version").update();
    }
}
