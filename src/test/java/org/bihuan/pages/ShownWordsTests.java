package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.TestDatabase;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.engine.ProcessModels;
import org.bihuan.library.pages.RuleWords;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleBooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What a page names by a word of the models, of the rule book or of the journal, put together with a prefix, has a name in both
 * languages. Names the models give themselves: {@code drawing.EnglishLabelTests}; whole keys: {@link PageMessagesTests}.
 */
class ShownWordsTests {

    private static final TestDatabase PROGRAM = TestDatabase.H2;

    /** A word that may be an act: of one of the families acts are named by, and no message. */
    private static final Pattern ACT = Pattern.compile(
            "\"((?:access|account|act|boundaries|calendar|congress|group|holidays|matter|organization|paper|person|post|rulebook|share|substitution|unit)"
                    + "(?:\\.[a-zA-Z]+)+)\"");

    /** Fields of a form that are called like an act, and a file. */
    private static final Set<String> NO_ACT = Set.of(
            "access.join",
            "boundaries.geojson",
            "congress.code",
            "congress.id",
            "congress.level",
            "congress.name",
            "congress.preset",
            "person.id",
            "holidays.yaml");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private final MessageSource messages = PROGRAM.get(MessageSource.class);

    @AfterEach
    void ownLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Set<String> everywhere(Function<Node, Stream<String>> words) {
        return models().flatMap(model -> model.nodes().values().stream())
                .flatMap(words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ProcessModel> models() {
        return PROGRAM.get(ProcessModels.class).all().stream();
    }

    private void named(Collection<String> words, String... prefixes) {
        assertThat(words).isNotEmpty();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(words)
                    .allSatisfy(word -> assertThat(Arrays.stream(prefixes)
                                    .map(prefix -> messages.getMessage(prefix + word, null, "", locale))
                                    .anyMatch(name -> !name.isBlank()))
                            .as("%s in %s", word, locale)
                            .isTrue());
        }
    }

    @Test
    void everyStatusAndStageHasAName() {
        named(everywhere(node -> node.property("status").stream()), "status.", "stage.");
        named(everywhere(node -> node.words("during").stream()), "status.", "stage.");
    }

    @Test
    void everyPartyHasAName() {
        named(everywhere(node -> node.parties().stream()), "pages.party.");
        named(everywhere(node -> node.words("tells").stream()), "pages.party.");
    }

    /** Every name and option of every form is there in Chinese; that each has its English is checked where drawings are. */
    @Test
    void everythingShownOfAModelHasAChineseName() {
        assertThat(models()).allSatisfy(model -> {
            assertThat(model.name()).containsPattern("\\p{IsHan}");
            assertThat(model.nodes().values())
                    .filteredOn(node ->
                            List.of("userTask", "callActivity", "serviceTask").contains(node.kind()))
                    .allSatisfy(node -> assertThat(node.name()).as(node.id()).containsPattern("\\p{IsHan}"));
            assertThat(model.nodes().values()).flatExtracting(Node::form).allSatisfy(field -> {
                assertThat(field.label()).as(field.name()).containsPattern("\\p{IsHan}");
                assertThat(field.options().values()).as(field.name()).allMatch(it -> it.matches(".*\\p{IsHan}.*"));
            });
        });
    }

    /** What stands in a journal as the name of an act is told in words. */
    @Test
    void everyActOfTheJournalHasAName() throws IOException {
        var acts = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .map(it -> it.substring(1, it.length() - 1))
                        .filter(it -> !NO_ACT.contains(it))
                        .filter(it -> messages.getMessage(it, null, "", Locale.ENGLISH)
                                .isEmpty())
                        .forEach(acts::add);
            }
        }
        assertThat(acts).contains("unit.renamed", "access.entered", "post.granted");
        named(acts, "archive.act.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyValueOfEveryRuleIsReadInWords(Locale locale) {
        LocaleContextHolder.setLocale(locale);
        RuleBooks books = PROGRAM.get(RuleBooks.class);
        var words = PROGRAM.get(RuleWords.class);
        for (RuleBook preset : books.presets()) {
            for (Parameter it : preset.parameters()) {
                assertThat(words.meaning(it)).as(it.name()).isNotBlank();
                if (locale.getLanguage().equals("zh")) {
                    assertThat(words.meaning(it)).as(it.name()).doesNotContainPattern(LATIN);
                    // A pattern of numbers names its parts as it is typed.
                    assertThat(words.value(it).replaceAll("\\{\\w+}", ""))
                            .as("%s of %s", it.name(), preset.id())
                            .doesNotContainPattern(LATIN);
                } else {
                    assertThat(words.value(it)).as(it.name()).doesNotContain("\":", "_");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "grade., ordinary key listed",
        "pages.matters.state., open closed",
        "console.level., township county city province",
        "ballot.choice., satisfied basicallySatisfied dissatisfied",
        "escalation.tier., letterBlue letterYellow letterRed",
        "sharing.level., summary read joint",
        "sharing.sees., summary read joint"
    })
    void whatIsNamedByAPrefixHasAName(String prefix, String words) {
        named(List.of(words.split(" ")), prefix);
    }
}
