package org.bihuan.boundary;

import java.util.List;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Reason;
import tools.jackson.databind.JsonNode;

/** Checks the geometry of one area: polygons of closed rings of degrees (RFC 7946, section 3.1). */
final class Rings {

    /** What a ring has at least: three corners, and the first again. */
    private static final int LEAST = 4;

    private static final int MOST_ERRORS = 20;

    /** Degrees between which all of China lies; coordinates in metres or the other way round lie outside. */
    private static final double WEST = 73;

    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    private final List<FieldError> errors;
    private int positions;

    Rings(List<FieldError> errors) {
        this.errors = errors;
    }

    int positions() {
        return positions;
    }

    void geometry(String at, JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        String below = at + ".coordinates";
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(below, coordinates);
            case "MultiPolygon" -> {
                if (filled(below, coordinates)) {
                    for (int i = 0; i < coordinates.size(); i++) {
                        polygon(below + "[" + i + "]", coordinates.get(i));
                    }
                }
            }
            default ->
                wrong(at + ".type", "boundary.geometry", geometry.path("type").asString("-"));
        }
    }

    private void polygon(String at, JsonNode polygon) {
        if (filled(at, polygon)) {
            for (int i = 0; i < polygon.size(); i++) {
                ring(at + "[" + i + "]", polygon.get(i));
            }
        }
    }

    private void ring(String at, JsonNode ring) {
        if (!ring.isArray() || ring.size() < LEAST) {
            wrong(at, "boundary.ring", LEAST);
            return;
        }
        positions += ring.size();
        for (int i = 0; i < ring.size(); i++) {
            if (!position(ring.get(i))) {
                wrong(at + "[" + i + "]", "boundary.position", shortened(ring.get(i)), WEST, EAST, SOUTH, NORTH);
                return;
            }
        }
        JsonNode first = ring.get(0);
        JsonNode last = ring.get(ring.size() - 1);
        if (first.get(0).asDouble() != last.get(0).asDouble()
                || first.get(1).asDouble() != last.get(1).asDouble()) {
            wrong(at, "boundary.open", shortened(first), shortened(last));
        }
    }

    private static boolean position(JsonNode it) {
        return it.isArray()
                && (it.size() == 2 || it.size() == 3)
                && it.get(0).isNumber()
                && it.get(1).isNumber()
                && it.get(0).asDouble() >= WEST
                && it.get(0).asDouble() <= EAST
                && it.get(1).asDouble() >= SOUTH
                && it.get(1).asDouble() <= NORTH;
    }

    private boolean filled(String at, JsonNode list) {
        boolean filled = list.isArray() && !list.isEmpty();
        if (!filled) {
            wrong(at, "boundary.coordinates");
        }
        return filled;
    }

    private static String shortened(JsonNode it) {
        String text = it.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** The first few are enough to see what is wrong with a file. */
    void wrong(String field, String code, Object... arguments) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(field, Reason.of(code, arguments)));
        }
    }
}
