package org.bihuan.drawing;

/** One straight stretch of a flow. */
record Segment(Point from, Point to) {

    boolean isUpright() {
        return from.x() == to.x();
    }

    boolean isLevel() {
        return from.y() == to.y();
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    /** Whether any of it lies inside the box; running along the border does not count. */
    boolean enters(Box box) {
        return Math.min(from.x(), to.x()) < box.right()
                && Math.max(from.x(), to.x()) > box.x()
                && Math.min(from.y(), to.y()) < box.bottom()
                && Math.max(from.y(), to.y()) > box.y();
    }

    /** Whether the two run on top of each other for more than a point. */
    boolean covers(Segment other) {
        if (isUpright() && other.isUpright() && from.x() == other.from.x()) {
            return shared(from.y(), to.y(), other.from.y(), other.to.y());
        }
        return isLevel()
                && other.isLevel()
                && from.y() == other.from.y()
                && shared(from.x(), to.x(), other.from.x(), other.to.x());
    }

    /** Whether an upright and a level segment meet inside both. */
    boolean crosses(Segment other) {
        if (isUpright() == other.isUpright()) {
            return false;
        }
        Segment upright = isUpright() ? this : other;
        Segment level = isUpright() ? other : this;
        return between(upright.from.x(), level.from.x(), level.to.x())
                && between(level.from.y(), upright.from.y(), upright.to.y());
    }

    private static boolean between(double value, double end, double otherEnd) {
        return Math.min(end, otherEnd) < value && value < Math.max(end, otherEnd);
    }

    private static boolean shared(double a, double b, double c, double d) {
        return Math.max(Math.min(a, b), Math.min(c, d)) < Math.min(Math.max(a, b), Math.max(c, d));
    }
}
