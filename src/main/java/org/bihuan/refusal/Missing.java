package org.bihuan.refusal;

/** There is no such thing, or the caller may not know of it: both are answered with the same 404. */
public class Missing extends RuntimeException {

    private final String id;

    public Missing(String id) {
        super("nothing visible with id " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
