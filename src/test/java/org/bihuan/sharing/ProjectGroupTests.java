package org.bihuan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.matter.GroupMember;
import org.bihuan.matter.Matters;
import org.bihuan.matter.ProjectGroups;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project group 1+3: its people see and do in this matter what they are in it for, nothing in the next one, and nothing when they are out. */
class ProjectGroupTests {

    private static GroupMember in(String person, String role) {
        return new GroupMember(person, "", role, null, null);
    }

    private static void group(Story story, GroupMember... members) {
        var head = story.as("committee");
        head.use(ManageGroup.class).replace(head.actor(), story.id(), List.of(members));
    }

    private static Story formed(TestDatabase program) {
        Story story = new Story(program).begin().walkTo("formGroup");
        story.as("clerk")
                .complete("formGroup", Map.of("leader", "vicechair", "members", List.of("committee", "member4")));
        return story;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theFormGivesRoles(TestDatabase program) {
        Story story = formed(program);
        assertThat(program.get(ProjectGroups.class).of(story.id()))
                .extracting(it -> it.person() + " " + it.role())
                .containsExactly("vicechair lead", "committee committee", "member4 deputies");
        assertThat(story.as("member4").sees()).isTrue();
        assertThat(story.as("member3").sees()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMemberSeesAndDoesInThisMatterOnlyAndIsOutAtOnce(TestDatabase program) {
        Story sister = formed(program);
        Story story = formed(program);
        assertThat(story.as("otherclerk").sees()).isFalse();
        group(story, in("vicechair", "lead"), in("otherclerk", "subdistrict"), in("member3", "deputies"));
        assertThat(story.as("otherclerk").sees()).isTrue();
        assertThat(story.as("otherclerk").work()).contains("planResearch");
        assertThat(story.as("member4").sees()).as("taken out").isFalse();
        assertThat(story.as("member4").work()).isEmpty();
        assertThat(sister.as("otherclerk").sees()).isFalse();
        assertThat(sister.as("otherclerk").work()).isEmpty();
        assertThat(sister.as("member4").sees()).isTrue();
        story.as("otherclerk").complete("planResearch");
        var taken = story.item("recordResearch", null);
        var clerk = story.as("otherclerk");
        clerk.use(org.bihuan.task.Claiming.class).claim(clerk.actor(), taken.id());
        var head = story.as("committee");
        head.use(ManageGroup.class).takeOut(head.actor(), story.id(), "otherclerk");
        assertThat(clerk.sees()).isFalse();
        assertThat(clerk.work()).isEmpty();
        assertThatThrownBy(() -> clerk.complete("recordResearch")).isInstanceOf(Missing.class);
        assertThat(story.item("recordResearch", null).claimedBy()).isNull();
        assertThatThrownBy(() -> head.use(ManageGroup.class).takeOut(head.actor(), story.id(), "otherclerk"))
                .isInstanceOf(Missing.class);
        story.as("member3").complete("recordResearch");
        assertThat(story.verified().ok()).isTrue();
        assertThat(program.get(org.bihuan.journal.Journal.class).newest(story.id(), Long.MAX_VALUE, 20))
                .extracting(it -> it.action())
                .contains("group.change");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void membershipHasDays(TestDatabase program) {
        Story story = formed(program);
        var groups = program.get(ProjectGroups.class);
        group(
                story,
                in("vicechair", "lead"),
                new GroupMember(
                        "member3",
                        "",
                        "deputies",
                        story.today().plusDays(2),
                        story.today().plusDays(3)));
        assertThat(story.as("member3").sees()).isFalse();
        story.letPass(Period.ofDays(2));
        groups.settle(story.today());
        assertThat(story.as("member3").sees()).isTrue();
        assertThat(story.as("member3").work()).contains("planResearch");
        story.letPass(Period.ofDays(2));
        groups.settle(story.today());
        assertThat(story.as("member3").sees()).isFalse();
        assertThat(story.as("member3").work()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anEndedMattersGroupGrowsNoMoreAndItsDaysAndTakingOutStillCount(TestDatabase program) {
        Story story = formed(program);
        var groups = program.get(ProjectGroups.class);
        var until =
                new GroupMember("member3", "", "deputies", null, story.today().plusDays(2));
        group(story, in("vicechair", "lead"), in("member4", "deputies"), in("otherclerk", "subdistrict"), until);
        program.get(Matters.class).ended(story.id(), "withdrawn", story.today());
        assertThat(story.as("member3").sees()).isTrue();
        assertThat(story.as("otherclerk").sees()).isTrue();
        story.letPass(Period.ofDays(3));
        groups.settle(story.today());
        assertThat(story.as("member3").sees()).as("his days are over").isFalse();

        var head = story.as("committee");
        var manage = head.use(ManageGroup.class);
        assertThatThrownBy(() -> group(story, in("vicechair", "lead"), in("member2", "deputies")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> group(story, in("member4", "lead"))).isInstanceOf(Refused.class);
        manage.takeOut(head.actor(), story.id(), "otherclerk");
        assertThat(story.as("otherclerk").sees()).isFalse();
        assertThat(story.as("member4").sees()).isTrue();
        group(story);
        assertThat(story.as("member4").sees()).isFalse();
        assertThat(program.get(JdbcClient.class)
                        .sql("select leader from matter where id = ?")
                        .param(story.id())
                        .query(String.class)
                        .single())
                .as("history")
                .isEqualTo("vicechair");
        assertThat(story.verified().ok()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoLosesHisPostIsOutOfTheGroupOfAnEndedMatterToo(TestDatabase program) {
        Story story = formed(program);
        var groups = program.get(ProjectGroups.class);
        program.get(Matters.class).ended(story.id(), "withdrawn", story.today());
        assertThat(groups.lock("member4")).contains(story.id());
        var jdbc = program.get(JdbcClient.class);
        jdbc.sql("update post set until_on = ? where person = 'member4'")
                .param(story.today().minusDays(1))
                .update();
        try {
            groups.settle(story.today());
            assertThat(jdbc.sql("select person from matter_person where matter = ?")
                            .param(story.id())
                            .query(String.class)
                            .list())
                    .contains("vicechair")
                    .doesNotContain("member4");
        } finally {
            jdbc.sql("update post set until_on = null where person = 'member4'").update();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void onlyTheHeadOfTheCommitteeChangesItAndOnlyPeopleOfTheCongressAreInIt(TestDatabase program) {
        Story story = formed(program);
        ManageGroup groups = program.get(ManageGroup.class);
        Actor head = story.as("committee").actor();
        List<GroupMember> one = List.of(in("member3", "deputies"));
        assertThatThrownBy(() -> groups.replace(story.as("clerk").actor(), story.id(), one))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.replace(story.as("otherclerk").actor(), story.id(), one))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> groups.of(story.as("member3").actor(), story.id()))
                .isInstanceOf(Missing.class);
        assertThat(groups.of(story.as("member4").actor(), story.id())).hasSize(3);
        for (List<GroupMember> bad : List.of(
                List.of(in("water", "deputies")),
                List.of(in("nobody-there", "deputies")),
                List.of(in("member3", "boss")),
                List.of(in("member3", "deputies"), in("member3", "committee")),
                List.of(in("member3", "lead"), in("vicechair", "lead")),
                List.of(new GroupMember(
                        "member3", "", "deputies", story.today(), story.today().minusDays(1))))) {
            assertThatThrownBy(() -> groups.replace(head, story.id(), bad))
                    .as(bad.toString())
                    .isInstanceOf(Invalid.class);
        }
        groups.replace(head, story.id(), List.of());
        assertThat(story.as("member4").sees()).isFalse();
        assertThat(program.get(ProjectGroups.class).of(story.id())).isEmpty();
    }
}
