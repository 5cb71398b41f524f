package org.bihuan.walker;

import tools.jackson.databind.JsonNode;

/**
 * What the program answered.
 *
 * @param body the JSON of the body; a missing node where there is none
 */
public record Answer(int status, JsonNode body) {

    /** The answer itself, where it has the status the contract promises. */
    public Answer expect(int promised) {
        if (status != promised) {
            throw new AssertionError("expected " + promised + ", got " + status + ": " + body);
        }
        return this;
    }

    /** A text in the body. */
    public String text(String name) {
        return body.path(name).asString("");
    }
}
