package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A word of the trade has one English word, on every page and in every model. */
class GlossaryTests {

    /** Those that are easily said in several ways, and how they are said. */
    private static final Map<String, String> WORDS = Map.of(
            "反弹", "recur",
            "主任会议", "Council of Chairpersons",
            "组成人员", "member",
            "督办函", "letter",
            "红色督办函|黄色督办函|蓝色督办函", "supervision letter",
            "屡审屡犯", "repeat finding",
            "特定问题调查", "special-issue investigation",
            "专题询问", "thematic inquir",
            "征求意见$", "comment",
            "研究处理情况报告$", "handling report");

    /** What other English words for the same things were. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "rebound|found back|chairpersons' council|council recorder|(particular|specific) (question|problem)|special inquiry",
            Pattern.CASE_INSENSITIVE);

    @Test
    void aWordIsSaidInOneWay() throws Exception {
        var wrong = new TreeMap<String, String>();
        for (String bundle : PageMessagesTests.bundles()) {
            Properties chinese = PageMessagesTests.bundle(bundle);
            PageMessagesTests.bundle(bundle + "_en")
                    .forEach((key, english) -> compare(
                            key.toString(), chinese.getProperty(key.toString(), ""), english.toString(), wrong));
        }
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model :
                    models.filter(it -> it.toString().endsWith(".bpmn")).toList()) {
                Properties english = english(model);
                names(model)
                        .forEach((id, name) -> Optional.ofNullable(english.getProperty(id))
                                .ifPresent(it -> compare(model.getFileName() + " " + id, name, it, wrong)));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNameOfAModelIsFound() throws Exception {
        assertThat(names(Path.of("processes/lookBack.bpmn")))
                .containsEntry("countRebounds", "清点反弹问题")
                .containsEntry("inspectProblem.outcome.rebound", "反弹");
    }

    private static void compare(String key, String chinese, String english, Map<String, String> wrong) {
        WORDS.forEach((word, said) -> {
            if (Pattern.compile(word).matcher(chinese).find()
                    && !Pattern.compile(said, Pattern.CASE_INSENSITIVE)
                            .matcher(english)
                            .find()) {
                wrong.put(key, chinese + ": " + english);
            }
        });
        if (OTHERWISE.matcher(english).find()) {
            wrong.put(key, english);
        }
    }

    private static Properties english(Path model) throws IOException {
        var labels = new Properties();
        try (var text = Files.newBufferedReader(Path.of(model.toString().replace(".bpmn", "_en.properties")))) {
            labels.load(text);
        }
        return labels;
    }

    /** What a model calls its nodes, their fields and the choices there, by the keys of its English labels. */
    private static Map<String, String> names(Path model) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var names = new TreeMap<String, String>();
        collect(factory.newDocumentBuilder().parse(model.toFile()).getDocumentElement(), "", names);
        return names;
    }

    private static void collect(Element element, String within, Map<String, String> names) {
        String id = element.getAttribute("id");
        boolean part = element.getLocalName().equals("formField")
                || element.getLocalName().equals("value");
        String key = id.isEmpty() ? within : part ? within + "." + id : id;
        String name = element.getAttribute("name") + element.getAttribute("label");
        // What stands at an arrow or beside a lane is as short as the drawing has room.
        boolean tight = Set.of("sequenceFlow", "lane").contains(element.getLocalName());
        if (!id.isEmpty() && !name.isEmpty() && !tight) {
            names.put(key, name);
        }
        for (Node it = element.getFirstChild(); it != null; it = it.getNextSibling()) {
            if (it instanceof Element child) {
                collect(child, key, names);
            }
        }
    }
}
