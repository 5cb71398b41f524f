package org.bihuan.sharing.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.problem.Statuses;
import org.bihuan.refusal.Choices;
import org.bihuan.sharing.Figures;
import org.jspecify.annotations.Nullable;

/** Which figures of congresses stand beside each other: all of them at once nobody could read. */
enum FigureColumns {
    OVERVIEW("matters", "issued", "open", "overdue", "longTerm", "closed", "closedLate") {
        @Override
        Stream<Column> more(List<Figures> all) {
            return Stream.of(ORIGINAL, CURRENT);
        }
    },
    RATES("closed", "closedOnOriginalDate", "closedOnCurrentDate", "closedLate") {
        @Override
        Stream<Column> more(List<Figures> all) {
            Stream<Column> extended = all.stream()
                    .flatMap(it -> it.byExtensions().stream())
                    .map(Figures.ByExtensions::extensions)
                    .distinct()
                    .sorted()
                    .flatMap(FigureColumns::extended);
            return Stream.concat(Stream.of(ORIGINAL, CURRENT), extended);
        }
    },
    COURSE("extended", "returns", "reworks", "urges", "repeated", "newCycles", "lookBacks", "rebounds"),
    RESULTS(
            "graded",
            "resolved",
            "commitmentsOpen",
            "commitmentsOverdue",
            "commitmentsKept",
            "commitmentsBroken",
            "reportedClosed",
            "withdrawn",
            "merged") {
        @Override
        Stream<Column> more(List<Figures> all) {
            return Stream.of(RESOLVED);
        }
    },
    STATUS {
        @Override
        Stream<Column> more(List<Figures> all) {
            return all.stream()
                    .flatMap(it -> it.byStatus().keySet().stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(FigureColumns::place).thenComparing(it -> it))
                    .map(word -> new Column(
                            "status." + word, null, it -> count(it.byStatus().get(word))));
        }
    };

    private static final String NAMES = "figures.congresses.of.";

    private static final Column ORIGINAL =
            new Column("figures.onOriginalDate.rate", null, it -> rate(it.onOriginalDate()));

    private static final Column CURRENT =
            new Column("figures.onCurrentDate.rate", null, it -> rate(it.onCurrentDate()));

    private static final Column RESOLVED =
            new Column("figures.congresses.resolved.rate", null, it -> rate(it.resolvedRate()));

    private final List<String> counts;

    FigureColumns(String... counts) {
        this.counts = List.of(counts);
    }

    /**
     * A figure.
     *
     * @param code of its words
     * @param number what they name, if anything
     */
    record Column(String code, @Nullable Integer number, Function<Figures, String> read) {}

    /** The one an address asks for. */
    static FigureColumns asked(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Choices.of(
                                NAMES,
                                Arrays.stream(values()).map(FigureColumns::word).toList())
                        .without("of", word));
    }

    /** The word in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its columns, as far as these figures have them. */
    List<Column> of(List<Figures> all) {
        var columns = new ArrayList<Column>();
        counts.forEach(name -> columns.add(new Column(
                "figures.congresses.count." + name,
                null,
                it -> count(it.counts().get(name)))));
        more(all).forEach(columns::add);
        return columns;
    }

    Stream<Column> more(List<Figures> all) {
        return Stream.empty();
    }

    private static Stream<Column> extended(int times) {
        return Stream.of(
                new Column("figures.congresses.extended", times, it -> by(it, times, one -> count(one.problems()))),
                new Column(
                        "figures.congresses.extended.original",
                        times,
                        it -> by(it, times, one -> rate(one.onOriginalDate()))),
                new Column(
                        "figures.congresses.extended.current",
                        times,
                        it -> by(it, times, one -> rate(one.onCurrentDate()))));
    }

    private static String by(Figures figures, int times, Function<Figures.ByExtensions, String> read) {
        return figures.byExtensions().stream()
                .filter(it -> it.extensions() == times)
                .findFirst()
                .map(read)
                .orElse("–");
    }

    /** In the order of a problem's course; what only a congress's own models know comes last. */
    private static int place(String status) {
        int at = Statuses.ALL.indexOf(status);
        return at < 0 ? Statuses.ALL.size() : at;
    }

    private static String count(@Nullable Long number) {
        return String.valueOf(Optional.ofNullable(number).orElse(0L));
    }

    private static String rate(@Nullable BigDecimal percent) {
        return percent == null ? "–" : percent.toPlainString() + "%";
    }
}
