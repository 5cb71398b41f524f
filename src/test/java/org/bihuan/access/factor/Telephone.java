package org.bihuan.access.factor;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** The authenticator on a telephone: reads the square code of the page and shows codes. */
public final class Telephone {

    private static final int SCALE = 4;
    /** The code is drawn, not photographed: looking for its corners as in a picture misses some now and then. */
    private static final Map<DecodeHintType, Boolean> DRAWN = Map.of(DecodeHintType.PURE_BARCODE, true);

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private Telephone() {}

    /** What it shows at a moment. */
    public static String code(String secret, Instant now) {
        return Totp.USUAL.code(Base32.bytes(secret.replace(" ", "")), Totp.step(now));
    }

    /** The text in the square code of a page. */
    public static String scan(String page) {
        var size = SIZE.matcher(page);
        if (!size.find()) {
            throw new AssertionError("no square code");
        }
        int modules = Integer.parseInt(size.group(1));
        int width = modules * SCALE;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        MODULE.matcher(page).results().forEach(it -> {
            int x = Integer.parseInt(it.group(1)) * SCALE;
            int y = Integer.parseInt(it.group(2)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * width + x, row * width + x + SCALE, 0);
            }
        });
        try {
            var source = new RGBLuminanceSource(width, width, pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)), DRAWN)
                    .getText();
        } catch (NotFoundException nothing) {
            throw new AssertionError("the square code cannot be found", nothing);
        } catch (ReaderException unreadable) {
            throw new AssertionError("the square code cannot be read", unreadable);
        }
    }
}
