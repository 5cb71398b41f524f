package org.bihuan.task;

import java.util.List;
import java.util.Locale;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.engine.ProcessModels;
import org.bihuan.notification.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the parties a task names by {@code tells} what came of it: a decision somebody waits for is heard of without looking. */
@Component
class Telling {

    private final Messages messages;
    private final ObjectProvider<Parties> parties;
    private final ProcessModels models;
    private final Labels labels;
    private final Titles titles;

    Telling(Messages messages, ObjectProvider<Parties> parties, ProcessModels models, Labels labels, Titles titles) {
        this.messages = messages;
        this.parties = parties;
        this.models = models;
        this.labels = labels;
        this.titles = titles;
    }

    /** Tells of a form that was just carried out; those who get new work by it find that on their lists. */
    void of(Submission it, Node node) {
        for (String party : node.words("tells")) {
            List<String> posts = parties.getObject().posts(party, it.matter(), it.problem(), it.addressee());
            messages.tellPosts(posts, "notification.decided", words(it, node), it.matter(), it.problem());
        }
    }

    /**
     * Tells the same parties that it was taken back. What they were told before stays in their messages: who has read it must
     * find both.
     */
    void recalled(WorkItem item, Node node) {
        ProcessModel model = models.get(item.model());
        for (String party : node.words("tells")) {
            messages.tellPosts(
                    parties.getObject().posts(party, item.matter(), item.problem(), item.addressee()),
                    "notification.recalled",
                    List.of(
                            labels.node(model, node, Locale.SIMPLIFIED_CHINESE),
                            labels.node(model, node, Locale.ENGLISH),
                            titles.of(item.matter(), item.problem())),
                    item.matter(),
                    item.problem());
        }
    }

    /** Task, outcome and title; what differs by language in both. */
    private List<String> words(Submission it, Node node) {
        ProcessModel model = models.get(it.model());
        return List.of(
                labels.node(model, node, Locale.SIMPLIFIED_CHINESE),
                outcome(it, model, node, Locale.SIMPLIFIED_CHINESE),
                labels.node(model, node, Locale.ENGLISH),
                outcome(it, model, node, Locale.ENGLISH),
                titles.of(it.matter(), it.problem()));
    }

    private String outcome(Submission it, ProcessModel model, Node node, Locale locale) {
        return it.fields()
                .outcome()
                .flatMap(chosen -> node.form().stream()
                        .filter(field -> field.name().equals(Fields.OUTCOME))
                        .findFirst()
                        .map(field -> labels.option(model, node, field, chosen, locale)))
                .orElse("");
    }
}
