package org.bihuan.vault;

import java.nio.file.Path;

/** The database holds what was sealed with a key that is not in the key file. */
class LostKey extends RuntimeException {

    private final transient Path file;
    private final boolean another;
    private final String name;

    /**
     * @param file where the key is expected
     * @param another whether a key is there, but not that one
     * @param name what the key that is wanted is called
     */
    LostKey(Path file, boolean another, String name) {
        super("the key " + name + " of the vault is wanted in " + file);
        this.file = file;
        this.another = another;
        this.name = name;
    }

    Path file() {
        return file;
    }

    boolean another() {
        return another;
    }

    String name() {
        return name;
    }
}
