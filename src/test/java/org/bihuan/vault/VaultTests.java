package org.bihuan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {

    @TempDir
    Path home;

    @Test
    void whatIsSealedIsOpenedByTheSameKeyAlone() throws IOException {
        var vault = new Vault(home);
        String sealed = vault.seal("13812345678");
        assertThat(sealed).doesNotContain("138").hasSizeLessThan(200);
        assertThat(vault.open(sealed)).isEqualTo("13812345678");
        assertThat(new Vault(home).open(sealed)).isEqualTo("13812345678");
        Path other = Files.createDirectory(home.resolve("other"));
        assertThatIllegalStateException().isThrownBy(() -> new Vault(other).open(sealed));
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        var vault = new Vault(home);
        var sealed = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            sealed.add(vault.seal("13812345678"));
        }
        assertThat(sealed).hasSize(1_000);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        var vault = new Vault(home);
        String sealed = vault.seal("水务局 0000-1234567 𠮷");
        int from = "sealed:1:".length();
        for (int i = from; i < sealed.length() - 1; i++) {
            char changed = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String forged = sealed.substring(0, i) + changed + sealed.substring(i + 1);
            assertThatIllegalStateException().as("character %d", i).isThrownBy(() -> vault.open(forged));
        }
        assertThatIllegalStateException().isThrownBy(() -> vault.open("sealed:1:"));
        assertThatIllegalStateException().isThrownBy(() -> vault.open("sealed:1:不是"));
        assertThat(vault.open("plain")).isEqualTo("plain");
    }

    @Test
    void theKeyIsReadableByItsOwnerAloneAndADamagedOneIsRefused() throws IOException {
        new Vault(home);
        Path key = home.resolve("keys/vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.size(key)).isEqualTo(32);
        Files.write(key, new byte[5]);
        assertThatIllegalStateException().isThrownBy(() -> new Vault(home));
    }
}
