package org.bihuan.vault;

import java.nio.file.Path;

/** A vault outside the program. */
public final class VaultOfTest {

    private VaultOfTest() {}

    public static Vault in(Path home) {
        return new Vault(KeyFile.in(home.resolve("keys")));
    }
}
