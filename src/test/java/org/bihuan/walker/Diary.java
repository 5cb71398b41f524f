package org.bihuan.walker;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Told of each step a walker takes, before it asks for it and when it knows, or does not know, how it ended. */
public interface Diary {

    /** A diary nobody reads. */
    Diary NONE = (login, what, about, fields) -> new Page() {
        @Override
        public void answered(Answer answer) {}

        @Override
        public void unknown(Exception noAnswer) {}
    };

    /**
     * A step is about to be asked for.
     *
     * @param what start or completion
     * @param about the process or the task
     */
    Page opens(String login, String what, String about, Map<String, Object> fields);

    /** What became of one step. */
    interface Page {

        /** There was an answer, for better or worse. */
        void answered(Answer answer);

        /** There was none: it may have been done or not. */
        void unknown(Exception noAnswer);
    }

    /** The journal's receipt in the answer to a completion. */
    static JsonNode receipt(Answer answer) {
        return answer.body().path("entry");
    }
}
