package org.bihuan.task;

/** What the caller saw has changed since. Answered with 412. */
public class Stale extends RuntimeException {

    private final String id;

    Stale(String id) {
        super(id + " has changed since it was read");
        this.id = id;
    }

    public String id() {
        return id;
    }
}
