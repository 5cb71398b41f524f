package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

/** Which file is taken for an emblem; what is not is said at the start, and the program begins without one. */
@ExtendWith(OutputCaptureExtension.class)
class EmblemFileTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    @TempDir
    Path home;

    @Test
    void nobodyNeedsOne(CapturedOutput said) {
        Emblem none = new Emblem("", home);
        assertThat(none.there()).isFalse();
        assertThat(none.image()).isEmpty();
        assertThat(said).doesNotContain("emblem");
    }

    @Test
    void liesInTheHomeFolderOrWhereItIsNamed() throws IOException {
        Files.write(home.resolve("emblem.png"), PNG);
        assertThat(new Emblem("", home).image().orElseThrow().type()).isEqualTo(MediaType.IMAGE_PNG);
        Files.write(home.resolve("badge.jpg"), JPEG);
        assertThat(new Emblem("badge.jpg", home).image().orElseThrow().type()).isEqualTo(MediaType.IMAGE_JPEG);
        Path whole = home.resolve("badge.jpg").toAbsolutePath();
        assertThat(new Emblem(whole.toString(), home).tag())
                .isEqualTo(new Emblem("badge.jpg", home).tag())
                .isNotEqualTo(new Emblem("", home).tag());
    }

    @Test
    void whatIsNoPictureIsSaidAndNotShown(CapturedOutput said) throws IOException {
        Files.writeString(
                home.resolve("emblem.png"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", StandardCharsets.UTF_8);
        assertThat(new Emblem("", home).there()).isFalse();
        assertThat(said).contains("No emblem is shown, it is neither a PNG nor a JPEG", "emblem.png");
        assertThat(new Emblem("elsewhere.png", home).there()).isFalse();
        assertThat(said).contains("there is no such file", "elsewhere.png");
        byte[] large = new byte[Emblem.MOST + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        Files.write(home.resolve("large.png"), large);
        assertThat(new Emblem("large.png", home).there()).isFalse();
        assertThat(said).contains("it is larger than 200 KB");
        Files.createDirectory(home.resolve("folder"));
        assertThat(new Emblem("folder", home).there()).isFalse();
    }
}
