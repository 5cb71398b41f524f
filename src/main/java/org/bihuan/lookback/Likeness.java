package org.bihuan.lookback;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.lookback.Similarity.Pairs;
import org.bihuan.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How alike a closed problem is to one asked about: unit, place, article of law and text, each from 0 to 1, weighed and summed
 * over those asked for. Too little likeness in one of them counts as none.
 */
public final class Likeness {

    /** With less than this, a problem is not shown. */
    static final double LEAST = 0.3;

    /** Of a text no more characters are compared. */
    public static final int LONGEST = 5_000;

    private static final double TEXT_LEAST = 0.2;
    private static final double WORDS_LEAST = 0.5;

    private final Question question;
    private final Pairs place;
    private final Pairs article;
    private final Pairs text;

    /** A problem about to be listed; what is not given is not compared. */
    public record Question(
            @Nullable String unit,
            @Nullable String location,
            @Nullable String article,
            @Nullable String text) {

        /** What a problem that is listed says of itself. */
        static Question about(Problem it) {
            String text =
                    Stream.of(it.title(), it.detail()).filter(Objects::nonNull).collect(Collectors.joining());
            return new Question(
                    it.leadUnit(),
                    given(it.location()),
                    given(it.article()),
                    text.substring(0, Math.min(text.length(), LONGEST)));
        }

        private static @Nullable String given(@Nullable String words) {
            return words == null || words.isBlank() ? null : words.strip();
        }

        /** Whether nothing is given. */
        public boolean blank() {
            return unit == null && location == null && article == null && text == null;
        }
    }

    /**
     * One likeness found.
     *
     * @param on unit, place, article or text
     * @param score from 0 to 1, before it is weighed
     */
    public record Match(String on, double score) {}

    Likeness(Question question) {
        this.question = question;
        this.place = pairs(question.location());
        this.article = pairs(question.article());
        this.text = pairs(question.text());
    }

    List<Match> matches(SimilarProblems.Closed it) {
        var matches = new ArrayList<Match>();
        add(matches, "unit", it.leadUnit().equals(question.unit()) ? 1 : 0, 1);
        add(matches, "place", place.like(pairs(it.location())), WORDS_LEAST);
        add(matches, "article", article.like(pairs(it.article())), WORDS_LEAST);
        Pairs title = pairs(it.title());
        double words = text.like(title);
        if (it.detail() != null) {
            words = Math.max(words, text.like(pairs(it.title() + it.detail())));
        }
        add(matches, "text", words, TEXT_LEAST);
        return matches;
    }

    /** The likenesses weighed and summed, to two decimals. */
    double score(List<Match> matches) {
        double most = 0;
        double sum = 0;
        for (String on : List.of("unit", "place", "article", "text")) {
            most += asked(on) ? weight(on) : 0;
        }
        for (Match match : matches) {
            sum += weight(match.on()) * match.score();
        }
        return most == 0 ? 0 : rounded(sum / most);
    }

    private boolean asked(String on) {
        return switch (on) {
            case "unit" -> question.unit() != null;
            case "place" -> place.total() > 0;
            case "article" -> article.total() > 0;
            default -> text.total() > 0;
        };
    }

    /** What is wrong says most; who, where and under which article of law say about the same. */
    private static double weight(String on) {
        return on.equals("text") ? 0.4 : 0.2;
    }

    private static void add(List<Match> matches, String on, double score, double least) {
        if (score >= least) {
            matches.add(new Match(on, rounded(score)));
        }
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private static Pairs pairs(@Nullable String words) {
        return Pairs.of(words == null ? "" : words);
    }
}
