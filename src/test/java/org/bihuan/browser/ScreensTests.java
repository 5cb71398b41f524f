package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is looked at is every page there is, and the guide's pictures are those of what is looked at. */
class ScreensTests {

    private static final Pattern PAGE = Pattern.compile("^\"GET (/[^\"]*)\":$", Pattern.MULTILINE);
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(\\.\\./pictures/([a-z-]+)\\.png\\)");

    /** A message with something left open and more than that. */
    private static final Pattern OPEN =
            Pattern.compile("^[^#=]+=(?=.*\\{[0-9])(?=.*\\p{IsHan}.*\\p{IsHan})(.+)$", Pattern.MULTILINE);

    /** Bytes of one picture and of all of them. */
    private static final long HEAVIEST = 100_000;

    private static final long USUAL = 31_000;

    /** Every address that answers a page is in {@code screens.txt}, or in {@code unseen.txt} with what looks at it instead. */
    @Test
    void everyPageIsLookedAt() throws IOException {
        List<PathPattern> pages = PAGE.matcher(text("permissions.yaml"))
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.startsWith("/api/"))
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var seen = new TreeSet<String>();
        for (Screen screen : Screen.all()) {
            if (screen.status() == 200) {
                seen.add(screen.pattern().orElseGet(() -> pattern(pages, screen.start())));
            }
        }
        assertThat(pages.stream().map(PathPattern::getPatternString).filter(it -> !seen.contains(it)))
                .as("pages that are not in screens.txt, against unseen.txt")
                .containsExactlyInAnyOrderElementsOf(
                        Unseen.all().stream().map(Unseen::pattern).toList());
    }

    private static String pattern(List<PathPattern> pages, String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?].*", ""));
        return pages.stream()
                .filter(it -> it.matches(path))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString)
                .orElseThrow(() -> new AssertionError("no page answers " + address));
    }

    /** Each line has its pictures, and there are no others; none is too heavy to be kept and sent. */
    @Test
    void everyScreenHasItsPictures() throws IOException {
        List<String> wanted = Stream.concat(
                        Screen.all().stream().flatMap(it -> it.pictures().stream()), Afterwards.PICTURES.stream())
                .toList();
        assertThat(wanted).doesNotHaveDuplicates();
        assertThat(GuidePictures.names()).as(GuidePictures.COMMAND).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(FixedWords.read(GuidePictures.WORDS).keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        long all = 0;
        for (String name : GuidePictures.names()) {
            assertThat(Files.size(GuidePictures.of(name))).as(name).isLessThan(HEAVIEST);
            all += Files.size(GuidePictures.of(name));
        }
        assertThat(all / wanted.size()).as("one with another").isLessThan(USUAL);
    }

    /** Whoever cannot see a picture is told what it shows. */
    @Test
    void theGuideNamesPicturesThatAreThere() throws IOException {
        List<String> there = GuidePictures.names();
        var named = new ArrayList<String>();
        for (String language : List.of("zh", "en")) {
            try (Stream<Path> files = Files.list(Path.of("docs/guide", language))) {
                for (Path file : files.toList()) {
                    PICTURE.matcher(Files.readString(file)).results().forEach(it -> {
                        assertThat(it.group(1)).as("%s: %s", file, it.group(2)).isNotBlank();
                        assertThat(there).as(file.toString()).contains(it.group(2));
                        named.add(it.group(2));
                    });
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(40);
    }

    /** A picture shows no word that the program no longer says: without a browser, and on any day. */
    @Test
    void whatStandsOnThePicturesIsStillSaid() throws IOException {
        var said = new StringBuilder();
        var patterns = new ArrayList<Pattern>();
        for (String folder : List.of("src/main/resources", "processes")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(it -> it.toString().matches(".*\\.(properties|bpmn|yaml|js|csv)"))
                        .sorted()
                        .toList()) {
                    String text = Files.readString(file);
                    said.append(plain(text)).append('\n');
                    OPEN.matcher(text).results().forEach(it -> patterns.add(pattern(it.group(1))));
                }
            }
        }
        Map<String, List<String>> gone = FixedWords.read(GuidePictures.WORDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream()
                                .filter(word -> said.indexOf(plain(word)) < 0
                                        && patterns.stream()
                                                .noneMatch(one ->
                                                        one.matcher(plain(word)).matches()))
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
        gone.values().removeIf(List::isEmpty);
        assertThat(gone).as("stale pictures: " + GuidePictures.COMMAND).isEmpty();
    }

    /** A message that leaves something open, as what it may say. */
    private static Pattern pattern(String message) {
        return Pattern.compile(Arrays.stream(message.split("\\{[0-9][^}]*}", -1))
                .map(it -> Pattern.quote(plain(it)))
                .collect(Collectors.joining(".*")));
    }

    /** Without what a message leaves open, numbers and spaces. */
    private static String plain(String text) {
        return text.replaceAll("\\{[0-9][^}]*}|[0-9]+([-:.][0-9]+)*|&#[0-9]+;|[\\s\\p{Z}]+", "")
                .replace("''", "'");
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
