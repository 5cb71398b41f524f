package org.bihuan.matter;

import static org.bihuan.api.Input.of;

import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class ArchivingDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "archiving";
    }

    @Test
    void task() {
        task(
                walk.propose("农村饮用水安全专项工作监督"),
                "archiveMatter",
                of("archiveNumber", "Number in the archive 档号", "2026-监督-07"),
                of("retention", "How long it is kept", "permanent"),
                of("note", "Remark", "共 1 卷"));
        nothingIsLeftOut();
    }
}
