package org.bihuan.amendment;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.amendment.DecideRules.Named;
import org.bihuan.organization.Actor;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.junit.jupiter.api.AfterEach;

/** A county whose rule book is changed by one who proposes and another who approves; other stories find it as it was. */
abstract class RuleChanges {

    final TestDatabase program;
    final Story story;
    final ProposeRules propose;
    final DecideRules decide;

    RuleChanges(TestDatabase program) {
        this.program = program;
        this.story = new Story(program);
        this.propose = program.get(ProposeRules.class);
        this.decide = program.get(DecideRules.class);
    }

    @AfterEach
    void nothingStaysForOtherStories() {
        story.under("default");
    }

    RuleVersion approve(Proposal proposal) {
        RuleVersion proposed = propose.propose(actor("office"), proposal);
        return decide.approve(actor("council"), proposed.id(), meeting(), null);
    }

    Named meeting() {
        return new Named("第九次主任会议", days(0));
    }

    List<Change> effect(RuleVersion version) {
        ReadVersions reading = program.get(ReadVersions.class);
        return reading.effect(reading.get(actor("office"), version.id())).changes();
    }

    RuleBook rules() {
        return program.get(Forms.class).rules("county");
    }

    RuleBook on(int days) {
        return program.get(RulesInForce.class).on("county", story.today().plusDays(days));
    }

    RuleBook promised() {
        return program.get(Forms.class).rulesOf(story.id());
    }

    Actor actor(String login) {
        return story.as(login).actor();
    }

    String days(int days) {
        return story.today().plusDays(days).toString();
    }

    static Proposal people(int people, String effective) {
        return proposal("verificationPeople", parameter(people), effective);
    }

    static Proposal proposal(String name, Map<String, Object> parameter, String effective) {
        return new Proposal(null, Map.of(name, parameter), effective, "按本级办法调整。");
    }

    static Map<String, Object> parameter(Object value) {
        return Map.of("value", value, "source", "local", "zh", "本级办法第五条", "en", "Our rule, article 5");
    }
}
