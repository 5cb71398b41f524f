package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import org.bihuan.Participant;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.api.Sentences;
import org.bihuan.problem.EvidenceLacks;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Form;
import org.bihuan.task.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What evidence an application needs depends on the type of problem; what cannot be supplied is explained and decided. */
@ParameterizedClass
@EnumSource
class EvidenceChecklistTests {

    private final TestDatabase database;
    private final Story story;

    EvidenceChecklistTests(TestDatabase database) {
        this.database = database;
        this.story = new Story(database);
    }

    @Test
    void theFormAsksForWhatTheTypeNeeds() {
        assertThat(required(applying("问题类"))).containsExactly("document", "photo");
        assertThat(required(applying("建议类"))).containsExactly("document");
        assertThat(required(applying("没有列出的类型"))).containsExactly("document");
    }

    @Test
    void anIncompleteApplicationNamesWhatIsMissing() {
        String id = applying("问题类");
        assertThat(errors(() -> apply(id, Map.of("photo", List.of())))).containsExactly("photo form.requiredByRule");
        assertThat(database.get(Sentences.class)
                        .of(Reason.of("form.requiredByRule", Reason.of("evidenceChecklist.photo"))))
                .containsAnyOf("照片", "photographs");
        assertThat(story.status(1)).isEqualTo("closeApplied");
        int before = story.problem(1).evidence();
        apply(id, Map.of());
        assertThat(story.problem(1).evidence()).isEqualTo(before + 2);
        assertThat(story.status(1)).isEqualTo("verifying");
    }

    /** A list of photos in words shows nothing; what the bytes are counts, not what the file is called. */
    @Test
    void aPhotoIsAPicture() {
        String id = applying("问题类");
        Participant water = story.as("water");
        assertThat(errors(() -> apply(id, Map.of("photo", List.of(water.upload())))))
                .containsExactly("photo form.accept");
        assertThat(story.status(1)).isEqualTo("closeApplied");
        apply(id, Map.of("photo", List.of(water.picture())));
        assertThat(story.status(1)).isEqualTo("verifying");
    }

    @Test
    void theReportSaysWhatSignOffWillAskFor() {
        String id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "type", "问题类")))
                .numbered(1);
        story.walkTo("reportRectification", id);
        Form form = database.get(Work.class).form(story.as("water").actor(), story.item("reportRectification", id));
        List<String> later = form.fields().stream()
                .filter(field -> field.name().equals("evidence"))
                .flatMap(field -> field.later().stream())
                .toList();
        assertThat(later).hasSize(2);
        assertThat(later.get(1)).isIn("照片", "photographs");
    }

    @Test
    void whatCannotBeSuppliedIsDecidedInVerification() {
        String id = applying("问题类");
        apply(id, Map.of("photo", List.of(), "photoLack", "涉密场所,不能拍照"));
        assertThat(database.get(EvidenceLacks.class).of(id))
                .containsExactly(new EvidenceLacks.Lack("photo", "涉密场所,不能拍照", null));

        Reason undecided = refusal(() -> story.as("inspector1").complete("verifyRectification", id));
        assertThat(undecided.code()).isEqualTo("signoff.lackUndecided");
        assertThat(undecided.arguments()).contains(Reason.of("evidenceChecklist.photo"));
        assertThat(refusal(() -> story.as("inspector1")
                                .complete("verifyRectification", id, Map.of("lackDecision", "notAccepted")))
                        .code())
                .isEqualTo("signoff.lackNotAccepted");

        for (String inspector : List.of("inspector1", "inspector2")) {
            story.as(inspector).complete("verifyRectification", id, Map.of("lackDecision", "accepted"));
        }
        assertThat(database.get(EvidenceLacks.class).of(id).get(0).decision()).isEqualTo("accepted");
        assertThat(story.status(1)).isEqualTo("decision");
    }

    @Test
    void whatIsNotAcceptedIsAskedForAgain() {
        String id = applying("问题类");
        apply(id, Map.of("photo", List.of(), "photoLack", "没有拍"));
        for (String inspector : List.of("inspector1", "inspector2")) {
            story.as(inspector)
                    .complete(
                            "verifyRectification",
                            id,
                            Map.of("lackDecision", "notAccepted", "outcome", "unqualified", "newDue", "2026-06-30"));
        }
        assertThat(database.get(EvidenceLacks.class).of(id).get(0).decision()).isEqualTo("notAccepted");
        story.walkTo("applyForSignOff", id);
        apply(id, Map.of());
        assertThat(database.get(EvidenceLacks.class).of(id)).isEmpty();
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    private String applying(String type) {
        String id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "type", type)))
                .numbered(1);
        story.walkTo("applyForSignOff", id);
        return id;
    }

    private void apply(String id, Map<String, ?> fields) {
        story.as("water").complete("applyForSignOff", id, fields);
    }

    private List<String> required(String id) {
        Form form = database.get(Work.class).form(story.as("water").actor(), story.item("applyForSignOff", id));
        return form.fields().stream()
                .filter(field -> field.type().equals("files") && field.required())
                .map(Form.Field::name)
                .toList();
    }
}
