package org.bihuan.exchange;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the header of a list among title and filler rows: the rows that give most columns a meaning. */
final class HeaderFinder {

    private static final int ROWS_LOOKED_AT = 60;
    private static final int DEEPEST = 3;
    /** No header is as long as the text of a problem. */
    private static final int LONGEST_WORDS = 30;

    private HeaderFinder() {}

    /** The best header there is, whether or not it suffices. */
    static Optional<Header> find(Grid grid, Mapping mapping) {
        int width = grid.rows().stream()
                        .mapToInt(row -> grid.row(row).lastKey())
                        .max()
                        .orElse(-1)
                + 1;
        HeaderReader reader = new HeaderReader(grid, mapping, width);
        return grid.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .filter(row -> grid.row(row).keySet().stream().noneMatch(column -> grid.mergedFromAbove(row, column)))
                .filter(row -> !coveredFromAbove(grid, row, width))
                .flatMap(row -> candidates(grid, reader, row))
                .max(Comparator.comparingInt(Header::score)
                        .thenComparing(Header::depth, Comparator.reverseOrder())
                        .thenComparing(Header::row, Comparator.reverseOrder()));
    }

    private static boolean coveredFromAbove(Grid grid, int row, int width) {
        for (int column = 0; column < width; column++) {
            if (grid.mergedFromAbove(row, column)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Header> candidates(Grid grid, HeaderReader reader, int row) {
        int least = Math.min(grid.headerDepth(row), DEEPEST);
        Set<Integer> rows = grid.rows();
        Stream.Builder<Header> candidates = Stream.builder();
        for (int depth = least; depth <= DEEPEST; depth++) {
            if (depth > least && !(rows.contains(row + depth - 1) && wordsOnly(grid, row + depth - 1))) {
                break;
            }
            candidates.add(reader.read(row, depth));
        }
        return candidates.build();
    }

    private static boolean wordsOnly(Grid grid, int row) {
        return grid.row(row).values().stream()
                .allMatch(cell -> cell.number() == null && cell.text().length() <= LONGEST_WORDS);
    }
}
