package org.bihuan.amendment.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter to be changed, as the page shows it.
 *
 * @param now its value in force
 * @param source where that comes from
 * @param range what its values must keep to; nothing where the form itself shows it
 * @param preset what the preset says, where the value can be taken back to it
 * @param cited what was typed of the source
 * @param errors what does not fit
 */
record Section(
        String name,
        String id,
        String meaning,
        String now,
        String source,
        @Nullable String range,
        ValueForms.Form form,
        String preset,
        Asked cited,
        List<String> errors) {

    /**
     * What was typed beside the value.
     *
     * @param to value, or preset to take it back to the preset's
     */
    record Asked(String to, String source, String document, String article, String english) {

        /** Whether it is to be as the preset has it. */
        public boolean back() {
            return to.equals("preset");
        }
    }
}
