package org.bihuan.api;

/** A body that did not say how long it is, and is too long. It is told while it is read, by whoever reads it. */
public final class BodyTooLong extends RuntimeException {

    /** Nothing more of it is read. */
    public BodyTooLong() {
        super("the body is too long");
    }
}
