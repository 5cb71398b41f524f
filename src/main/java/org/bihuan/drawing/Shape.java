package org.bihuan.drawing;

import org.jspecify.annotations.Nullable;

/**
 * An element drawn as a shape.
 *
 * @param name what is written on it or beside it, empty where nothing is
 * @param label where a name outside the shape is written
 * @param parent the sub-process or process that holds it
 * @param lane the lane that names it, the first where several do
 * @param lanes how many lanes name it
 * @param message whether an event waits for a message
 * @param several whether an activity is done several times, side by side
 * @param dashed whether it is a non-interrupting event or an event sub-process
 * @param terminates whether an end event ends everything around it
 */
record Shape(
        String id,
        Kind kind,
        String name,
        Box box,
        @Nullable Box label,
        String parent,
        @Nullable String lane,
        int lanes,
        boolean message,
        boolean several,
        boolean dashed,
        boolean terminates) {

    private static final double TOLERANCE = 1;

    Shape renamed(String other) {
        return new Shape(id, kind, other, box, label, parent, lane, lanes, message, several, dashed, terminates);
    }

    /** Whether the point lies on the outline: a circle for events, a diamond for gateways, else the rectangle. */
    boolean hasOnBorder(Point point) {
        double dx = Math.abs(point.x() - box.centre().x());
        double dy = Math.abs(point.y() - box.centre().y());
        double halfWidth = box.width() / 2;
        double halfHeight = box.height() / 2;
        if (kind.isEvent()) {
            return Math.abs(Math.hypot(dx, dy) - halfWidth) <= TOLERANCE;
        }
        if (kind.isGateway()) {
            return Math.abs(dx / halfWidth + dy / halfHeight - 1) * halfWidth <= TOLERANCE;
        }
        return dx <= halfWidth && dy <= halfHeight && (halfWidth - dx <= TOLERANCE || halfHeight - dy <= TOLERANCE);
    }
}
