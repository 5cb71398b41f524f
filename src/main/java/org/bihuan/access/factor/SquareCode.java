package org.bihuan.access.factor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The square code by which a telephone learns a secret, as the path of a drawing, which needs neither script nor style.
 *
 * @param size of the drawing, in modules
 * @param path what is black
 */
public record SquareCode(int size, String path) {

    /** For a secret in Base32, with who it is for. */
    public static SquareCode of(String login, String secret) {
        String name =
                URLEncoder.encode("Bihuan:" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return drawn("otpauth://totp/%s?secret=%s&issuer=Bihuan&algorithm=SHA1&digits=6&period=%d"
                .formatted(name, secret, Totp.SECONDS));
    }

    private static SquareCode drawn(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new SquareCode(modules.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }
}
