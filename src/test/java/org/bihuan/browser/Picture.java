package org.bihuan.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A page's picture made small enough to be kept beside the guide: a palette in place of millions of colours. */
final class Picture {

    /** How many bytes one may have before it makes do with fewer colours. */
    private static final int ENOUGH = 65_000;

    /** How many colours it is tried with; text stays smooth with the fewest. */
    private static final List<Integer> COLOURS = List.of(24, 16, 12);

    /** Bits of red, green and blue by which colours count as the same shade. */
    private static final int BITS = 5;

    private Picture() {}

    /** The same picture with a palette of its commonest shades, as PNG. */
    static byte[] small(byte[] png) throws IOException {
        BufferedImage all = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = all.getRGB(0, 0, all.getWidth(), all.getHeight(), null, 0, all.getWidth());
        int[] shades = shades(pixels);
        byte[] small = png;
        for (int colours : COLOURS) {
            if (small.length > ENOUGH || small == png) {
                small = with(Arrays.copyOf(shades, Math.min(colours, shades.length)), pixels, all);
            }
        }
        return small;
    }

    private static byte[] with(int[] palette, int[] pixels, BufferedImage all) throws IOException {
        var few = new BufferedImage(
                all.getWidth(),
                all.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        var nearest = new HashMap<Integer, Integer>();
        byte[] named = new byte[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            named[at] = (byte) (int) nearest.computeIfAbsent(pixels[at], it -> nearest(it, palette));
        }
        few.getRaster().setDataElements(0, 0, all.getWidth(), all.getHeight(), named);
        return written(few);
    }

    /** The commonest colour of each shade; first the shades of many pixels that are like none before them: a few red letters count. */
    private static int[] shades(int[] pixels) {
        var colours = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            colours.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        record Shade(int colour, int most, int pixels) {}
        var shades = new HashMap<Integer, Shade>();
        colours.forEach((colour, count) -> shades.merge(
                shade(colour),
                new Shade(colour, count, count),
                (one, other) -> new Shade(
                        one.most() > other.most() || one.most() == other.most() && one.colour() < other.colour()
                                ? one.colour()
                                : other.colour(),
                        Math.max(one.most(), other.most()),
                        one.pixels() + other.pixels())));
        List<Shade> left = new ArrayList<>(new TreeMap<>(shades).values());
        int most = Math.min(COLOURS.get(0), left.size());
        int[] palette = new int[most];
        for (int at = 0; at < most; at++) {
            int chosen = at;
            Shade next = Collections.max(
                    left,
                    Comparator.comparingLong(it -> (long) it.pixels()
                            * (chosen == 0
                                    ? 1
                                    : away(
                                            it.colour(),
                                            palette[nearest(it.colour(), Arrays.copyOf(palette, chosen))]))));
            palette[at] = next.colour();
            left.remove(next);
        }
        return palette;
    }

    private static int shade(int colour) {
        int mask = 0xff << 8 - BITS & 0xff;
        return colour & (mask << 16 | mask << 8 | mask);
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int at = 0; at < palette.length; at++) {
            int away = away(colour, palette[at]);
            if (away < least) {
                least = away;
                best = at;
            }
        }
        return best;
    }

    private static int away(int colour, int other) {
        int away = 0;
        for (int channel = 0; channel < 24; channel += 8) {
            int difference = (colour >> channel & 0xff) - (other >> channel & 0xff);
            away += difference * difference;
        }
        return away;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam tight = writer.getDefaultWriteParam();
            tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            tight.setCompressionQuality(0);
            writer.write(null, new IIOImage(picture, null, null), tight);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
