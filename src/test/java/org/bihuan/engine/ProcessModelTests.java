package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleBooks;
import org.bihuan.task.Act;
import org.bihuan.task.Parties;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;

/** What holds of every model shipped beyond what is checked at each start. Labels: {@code drawing.EnglishLabelTests}. */
class ProcessModelTests {

    private static final TestDatabase PROGRAM = TestDatabase.H2;
    private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern OUTCOME = Pattern.compile("\\$\\{outcome == '(\\w+)'}");
    private static final RuleBook RULES = PROGRAM.get(RuleBooks.class).preset("default");

    static List<ProcessModel> models() {
        return PROGRAM.get(ProcessModels.class).all();
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.FlowElement> Collection<T> elements(
            ProcessModel model, Class<T> type) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(model.xml().getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(type);
    }

    private static Set<String> everywhere(Function<Node, Stream<String>> words) {
        return models().stream()
                .flatMap(model -> model.nodes().values().stream())
                .flatMap(words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A problem may be open again after the follow-up: whatever follows problems up ends in the archive that looks again. */
    @ParameterizedTest
    @MethodSource("models")
    void aMatterIsClosedOnlyWhereTheArchiveLooksAgain(ProcessModel model) {
        List<String> called = model.nodes().values().stream()
                .map(Node::calls)
                .filter(calls -> calls != null)
                .toList();
        assertThat(called.contains("archiving")).isEqualTo(called.contains("followUp"));
        assertThat(model.nodes().containsKey("closeMatter"))
                .isEqualTo(model.key().equals("archiving"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsAreWords(ProcessModel model) {
        assertThat(model.nodes().keySet()).allMatch(id -> WORD.matcher(id).matches());
        assertThat(model.flows()).allMatch(flow -> WORD.matcher(flow.id()).matches());
    }

    @ParameterizedTest
    @MethodSource("models")
    void splitsAreNamedAndHaveADefault(ProcessModel model) {
        for (ExclusiveGateway split : elements(model, ExclusiveGateway.class)) {
            if (split.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(split.getName()).as(split.getId()).isNotBlank();
            assertThat(split.getDefault()).as("default of %s", split.getId()).isNotNull();
            for (SequenceFlow flow : split.getOutgoing()) {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression() == null)
                        .as("%s has a condition unless it is the default", flow.getId())
                        .isEqualTo(flow.equals(split.getDefault()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void conditionsAskForOutcomesTheFormBeforeHas(ProcessModel model) {
        for (SequenceFlow flow : elements(model, SequenceFlow.class)) {
            Optional.ofNullable(flow.getConditionExpression())
                    .map(it -> OUTCOME.matcher(it.getTextContent()))
                    .filter(it -> it.matches())
                    .ifPresent(it -> assertThat(outcomesBefore(model, flow.getSource()))
                            .as(flow.getId())
                            .isNotEmpty()
                            .allSatisfy(options -> assertThat(options).contains(it.group(1))));
        }
    }

    /**
     * The outcomes of each form that leads to a gateway, over other gateways, handlers, and called processes that keep their own
     * outcome; one that hands it out may hand out any.
     */
    private static List<Set<String>> outcomesBefore(ProcessModel model, FlowNode gateway) {
        return gateway.getIncoming().stream()
                .map(SequenceFlow::getSource)
                .flatMap(before -> letsThrough(before)
                        ? outcomesBefore(model, before).stream()
                        : before instanceof CallActivity call
                                ? Stream.of(outcomesIn(call.getCalledElement()))
                                : Stream.of(model.node(before.getId()).form().stream()
                                        .filter(field -> field.name().equals("outcome"))
                                        .findFirst()
                                        .map(field -> field.options().keySet())
                                        .orElse(Set.of())))
                .toList();
    }

    private static boolean letsThrough(FlowNode node) {
        return node instanceof ExclusiveGateway
                || node instanceof ServiceTask
                || node instanceof CallActivity call
                        && call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream()
                                .noneMatch(out -> "outcome".equals(out.getCamundaTarget()));
    }

    private static Set<String> outcomesIn(String key) {
        return models().stream()
                .filter(model -> model.key().equals(key))
                .flatMap(model -> model.nodes().values().stream())
                .flatMap(node -> node.form().stream())
                .filter(field -> field.name().equals("outcome"))
                .flatMap(field -> field.options().keySet().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyActIsUsedAndExists() {
        assertThat(everywhere(node -> node.property("act").stream()))
                .isEqualTo(new TreeSet<>(PROGRAM.all(Act.class).keySet()));
    }

    @Test
    void everyHandlerIsUsedAndExists() {
        Set<String> named = models().stream()
                .flatMap(model -> elements(model, ServiceTask.class).stream())
                .map(task -> task.getCamundaDelegateExpression().replaceAll("[${}]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .isEqualTo(new TreeSet<>(PROGRAM.all(JavaDelegate.class).keySet()));
    }

    @Test
    void formsFitTheirActs() {
        Map<String, Act> acts = PROGRAM.all(Act.class);
        for (ProcessModel model : models()) {
            for (Node node : model.nodes().values()) {
                node.property("act")
                        .ifPresent(act -> assertThat(node.form())
                                .as("%s %s", model.key(), node.id())
                                .extracting(ProcessModel.Field::name)
                                .containsAll(acts.get(act).needs()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void timeToLiveIsSet(ProcessModel model) {
        assertThat(model.xml()).containsPattern("camunda:historyTimeToLive=\"P\\d+D\"");
    }

    @Test
    void deadlinesAreTermsOfTheRuleBook() {
        assertThat(everywhere(node -> node.property("deadline").stream()))
                .isNotEmpty()
                .allMatch(RULES::hasTerm);
    }

    @Test
    void numbersAreParametersOfTheRuleBook() {
        Set<String> words = everywhere(node -> Stream.concat(
                node.property("people").stream(),
                node.form().stream().flatMap(field -> field.property("minItems").stream())));
        assertThat(words).contains("verificationPeople", "evidenceRequired");
        assertThat(words)
                .filteredOn(it -> !it.matches("\\d+"))
                .allSatisfy(it -> assertThat(RULES.number(it)).isPositive());
    }

    @Test
    void whoIsExcludedActedSomewhere() {
        Set<String> acting = models().stream()
                .flatMap(model -> model.nodes().values().stream())
                .filter(node -> List.of("userTask", "startEvent").contains(node.kind()))
                .map(Node::id)
                .collect(Collectors.toSet());
        assertThat(everywhere(node -> node.words("notBy").stream()))
                .isNotEmpty()
                .isSubsetOf(acting);
    }

    @Test
    void everyPartyIsResolvedToSomebody() {
        Story story = new Story(PROGRAM).followUp(List.of(Story.problem("水质", "water", "ordinary")));
        Parties parties = PROGRAM.get(Parties.class);
        assertThat(everywhere(node -> node.parties().stream()))
                .contains("organ", "leadUnit")
                .allSatisfy(party -> assertThatCode(() -> parties.posts(party, story.id(), story.numbered(1), "water"))
                        .as(party)
                        .doesNotThrowAnyException());
        assertThat(everywhere(
                        node -> List.of("userTask").contains(node.kind()) ? node.parties().stream() : Stream.empty()))
                .allSatisfy(party -> assertThat(parties.posts(party, story.id(), story.numbered(1), "water"))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noExclusiveSplitFeedsAParallelJoinTwice(ProcessModel model) {
        Collection<ExclusiveGateway> splits = elements(model, ExclusiveGateway.class);
        for (ParallelGateway join : elements(model, ParallelGateway.class)) {
            if (join.getIncoming().size() < 2) {
                continue;
            }
            for (ExclusiveGateway split : splits) {
                // Whichever branch is taken, the same entries of the join are fed; or none, where it leads to an end.
                assertThat(split.getOutgoing().stream()
                                .map(flow -> entries(join.getId(), flow, new TreeSet<>()))
                                .filter(entries -> !entries.isEmpty())
                                .distinct())
                        .as("%s before %s", split.getId(), join.getId())
                        .hasSizeLessThan(2);
            }
            assertThat(elements(model, ParallelGateway.class).stream()
                            .filter(fork -> fork.getOutgoing().size() > 1)
                            .filter(fork -> fork.getOutgoing().size()
                                    == join.getIncoming().size())
                            .filter(fork -> fork.getOutgoing().stream()
                                    .allMatch(flow -> entries(join.getId(), flow, new TreeSet<>())
                                                    .size()
                                            == 1)))
                    .as("the fork of %s", join.getId())
                    .hasSize(1);
        }
    }

    /** The flows by which a token on this flow can enter the join. */
    private static Set<String> entries(String join, SequenceFlow flow, Set<String> seen) {
        if (flow.getTarget().getId().equals(join)) {
            return Set.of(flow.getId());
        }
        return seen.add(flow.getId())
                ? flow.getTarget().getOutgoing().stream()
                        .flatMap(next -> entries(join, next, seen).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Test
    void everyStatusHasAName() {
        MessageSource sentences = PROGRAM.get(MessageSource.class);
        Set<String> statuses = models().stream()
                .filter(model -> List.of("rectification", "handover", "signoff").contains(model.key()))
                .flatMap(model -> model.nodes().values().stream())
                .flatMap(node -> node.property("status").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        statuses.addAll(List.of("draft", "closed", "withdrawn", "reportedClosed"));
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(statuses)
                    .allSatisfy(word -> assertThat(sentences.getMessage("status." + word, null, "", locale))
                            .as("%s in %s", word, locale)
                            .isNotBlank());
        }
    }
}
