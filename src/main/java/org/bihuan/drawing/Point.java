package org.bihuan.drawing;

/** A place on the drawing, in pixels from the upper left corner. */
record Point(double x, double y) {

    @Override
    public String toString() {
        return "(%.0f, %.0f)".formatted(x, y);
    }
}
