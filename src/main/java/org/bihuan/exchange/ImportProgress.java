package org.bihuan.exchange;

import java.util.Locale;

/** Is told how far an import is. */
@FunctionalInterface
interface ImportProgress {

    /** Of which nobody wants to know. */
    ImportProgress UNTOLD = (stage, written, total) -> {};

    /** The file is read and checked, the problems are written, the matter begins. */
    enum Stage {
        READING,
        WRITING,
        ISSUING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void reached(Stage stage, int written, int total);
}
