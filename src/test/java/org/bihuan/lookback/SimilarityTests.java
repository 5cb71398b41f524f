package org.bihuan.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bihuan.lookback.Similarity.Pairs;
import org.junit.jupiter.api.Test;

/** Likeness of texts, by hand and on real titles of deputies' proposals. */
class SimilarityTests {

    private static final long SEED = 20261122;

    private static double like(String one, String other) {
        return Pairs.of(one).like(Pairs.of(other));
    }

    @Test
    void twiceWhatIsSharedDividedByBoth() {
        // 水源, 源地 and 水源, 源头: one of two pairs each.
        assertThat(like("水源地", "水源头")).isCloseTo(0.5, within(1e-9));
        assertThat(like("水源地", "水源地")).isEqualTo(1);
        assertThat(like("水源地", "道路")).isZero();
        assertThat(like("水", "水")).isEqualTo(1);
    }

    @Test
    void punctuationBlanksWidthAndCaseDoNotCount() {
        assertThat(like("ＰＭ2.5 超标；", "pm25超标")).isEqualTo(1);
        assertThat(like("", "水源地")).isZero();
        assertThat(like("，。", "，。")).isZero();
    }

    @Test
    void aPairCountsAsOftenAsItStandsInBoth() {
        // 村村, 村村 against 村村: one of two is shared.
        assertThat(like("村村村", "村村")).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void likenessIsMutual() {
        for (String other : List.of("农村饮用水", "饮用水水源地", "水", "")) {
            assertThat(like("农村饮用水水源地保护", other)).isEqualTo(like(other, "农村饮用水水源地保护"));
        }
    }

    /** Each title with two characters lost and its end cut still finds itself among all titles, nearly always. */
    @Test
    void realTitlesAreFoundAgain() throws IOException {
        Path file = Path.of(System.getProperty("bihuan.shared", "../shared"), "data", "proposals-zh-2019.csv");
        assumeTrue(
                Files.isReadable(file), "skipped: no " + file + "; set -Dbihuan.shared to the folder that holds data/");
        List<String> titles;
        try (var rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            titles = rows.stream()
                    .map((CSVRecord row) -> row.get("title"))
                    .distinct()
                    .toList();
        }
        assertThat(titles).hasSizeGreaterThan(100);
        List<Pairs> pairs = titles.stream().map(Pairs::of).toList();
        var random = new Random(SEED);
        var lost = new ArrayList<String>();
        for (int i = 0; i < titles.size(); i++) {
            Pairs changed = Pairs.of(damaged(titles.get(i), random));
            int best = java.util.stream.IntStream.range(0, pairs.size())
                    .boxed()
                    .max(Comparator.comparingDouble(n -> changed.like(pairs.get(n))))
                    .orElseThrow();
            if (best != i) {
                lost.add(titles.get(i) + " was taken for " + titles.get(best));
            }
        }
        assertThat(lost).as("seed %d, of %d titles", SEED, titles.size()).hasSizeLessThan(titles.size() / 50 + 1);
    }

    private static String damaged(String title, Random random) {
        var text = new StringBuilder(title);
        for (int i = 0; i < 2 && text.length() > 6; i++) {
            text.deleteCharAt(random.nextInt(text.length()));
        }
        return text.length() > 12 ? text.substring(0, text.length() - 3) : text.toString();
    }
}
