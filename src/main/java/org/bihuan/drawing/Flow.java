package org.bihuan.drawing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sequence flow drawn as a line.
 *
 * @param points at least two, from the source's border to the target's
 * @param label where its name is written
 * @param taken whether it is its gateway's default
 */
record Flow(
        String id,
        String name,
        String source,
        String target,
        List<Point> points,
        @Nullable Box label,
        boolean taken) {

    Flow renamed(String other) {
        return new Flow(id, other, source, target, points, label, taken);
    }

    List<Segment> segments() {
        return IntStream.range(1, points.size())
                .mapToObj(i -> new Segment(points.get(i - 1), points.get(i)))
                .toList();
    }

    Point start() {
        return points.get(0);
    }

    Point end() {
        return points.get(points.size() - 1);
    }
}
