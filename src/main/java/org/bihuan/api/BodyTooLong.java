package org.bihuan.api;

/** A body that did not say how long it is, and is too long. It is told while it is read, by whoever reads it. */
public final class BodyTooLong extends RuntimeException {

    private final long most;

    /**
     * Nothing more of it is read.
     *
     * @param most how many bytes it may have
     */
    public BodyTooLong(long most) {
        super("the body is too long");
        this.most = most;
    }

    long most() {
        return most;
    }
}
