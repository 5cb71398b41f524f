package org.bihuan.publication;

import static org.bihuan.api.Input.of;

import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class PublicationDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "publication";
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "notifyDeputies",
                of("notifiedOn", "Day the deputies were told", "2026-03-10"),
                of("scope", "To whom, and how", "以简报形式通报全体县人大代表"));
        task(
                matter,
                "publishResults",
                of("publishedOn", "Day of publication; from now on members and deputies see the matter", "2026-03-10"),
                of("place", "Where it was published", "县人大常委会网站"),
                of("text", "What was published", "审议意见研究处理情况和问题整改结果"),
                of("redacted", "Whether secrets and personal data were taken out", true));
        nothingIsLeftOut();
    }
}
