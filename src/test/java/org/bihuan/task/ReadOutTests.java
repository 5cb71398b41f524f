package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.archive.ReadJournal;
import org.bihuan.archive.ToldEntry;
import org.bihuan.journal.JournalQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A choice whose words are the congress's own stands in the timeline in those words, not as a code. */
class ReadOutTests {

    @AfterEach
    void ownLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @EnumSource
    void aDegreeIsReadInTheWordsOfTheRules(TestDatabase database) {
        Story story = new Story(database).followUp(List.of(problem("水质", "water", "ordinary")));
        String id = story.numbered(1);
        story.walkTo("decideByViceChair", id);
        story.as("vicechair").complete("decideByViceChair", id, Map.of("degree", "A"));

        assertThat(told(database, story, id, Locale.SIMPLIFIED_CHINESE)).contains("解决程度：已解决");
        assertThat(database.get(ReadJournal.class).page(story.as("auditor").actor(), JournalQuery.of(story.id()), 50))
                .flatExtracting(ToldEntry::lines)
                .contains(new ReadOut.Line("解决程度", "已解决", List.of()));
        assertThat(told(database, story, id, Locale.ENGLISH)).contains("Degree of solution：solved");
    }

    private static List<String> told(TestDatabase database, Story story, String problem, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        var reader = story.as("clerk").actor();
        return database.get(Timeline.class).ofProblem(reader, problem, null, 100).stream()
                .filter(step -> step.activity().equals("decideByViceChair"))
                .flatMap(step -> database.get(ReadOut.class).of(reader, step).lines().stream())
                .map(line -> line.label() + "：" + line.text())
                .toList();
    }
}
