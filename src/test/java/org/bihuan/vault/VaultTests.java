package org.bihuan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"", "13800000000", "电话:一二三 😀"})
    void opensWhatItSealedAndShowsNothingOfIt(String text) {
        var vault = VaultOfTest.in(home);
        String sealed = vault.seal(text);
        assertThat(vault.open(sealed)).isEqualTo(text);
        assertThat(sealed).startsWith("sealed:1:").matches("[\\x21-\\x7e]+");
        if (!text.isEmpty()) {
            assertThat(sealed).doesNotContain(text);
        }
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        var vault = VaultOfTest.in(home);
        assertThat(IntStream.range(0, 200).mapToObj(it -> vault.seal("same"))).doesNotHaveDuplicates();
    }

    @Test
    void anotherStartReadsTheSameKeyAndAnotherHomeDoesNot() {
        String sealed = VaultOfTest.in(home).seal("secret");
        assertThat(VaultOfTest.in(home).open(sealed)).isEqualTo("secret");
        var other = VaultOfTest.in(home.resolve("other"));
        assertThatIllegalStateException().isThrownBy(() -> other.open(sealed)).withMessageContaining("another key");
    }

    @Test
    void anySignChangedIsFound() {
        var vault = VaultOfTest.in(home);
        String sealed = vault.seal("secret");
        for (int i = 0; i < sealed.length(); i++) {
            String changed = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'Q' : 'A') + sealed.substring(i + 1);
            assertThatIllegalStateException().as("at " + i).isThrownBy(() -> vault.open(changed));
        }
        assertThatIllegalStateException().isThrownBy(() -> vault.open(""));
        assertThatIllegalStateException().isThrownBy(() -> vault.open("secret"));
        assertThatIllegalStateException().isThrownBy(() -> vault.open("sealed:1:AAAA"));
    }

    @Test
    void onlyTheOwnerReadsTheKey() throws IOException {
        VaultOfTest.in(home).seal("secret");
        Path file = home.resolve("keys/vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no key at all"})
    void aDamagedKeyStopsTheStart(String content) throws IOException {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/vault.key"), content);
        assertThatIllegalStateException().isThrownBy(() -> VaultOfTest.in(home)).withMessageContaining("vault.key");
    }
}
