package org.bihuan.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A small drawn picture in place of a photo: a ditch before it was put in order, and after. Nobody's place, nobody's picture. */
enum Drawing {
    BEFORE(0xB9C0C4, 0x8A7B5C, 0x5B5340),
    AFTER(0xCFE6F5, 0x6FA85A, 0x3E8FC4);

    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final int sky;
    private final int bank;
    private final int water;

    Drawing(int sky, int bank, int water) {
        this.sky = sky;
        this.bank = bank;
        this.water = water;
    }

    /** The picture as a PNG file, eight bits a colour. */
    byte[] png() {
        try {
            var file = new ByteArrayOutputStream();
            var out = new DataOutputStream(file);
            out.write(SIGNATURE);
            var head = new ByteArrayOutputStream();
            var size = new DataOutputStream(head);
            size.writeInt(WIDTH);
            size.writeInt(HEIGHT);
            size.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            chunk(out, "IDAT", pixels());
            chunk(out, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] pixels() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < HEIGHT; y++) {
                out.write(0);
                for (int x = 0; x < WIDTH; x++) {
                    int colour = colour(x, y);
                    out.write(colour >> 16);
                    out.write(colour >> 8);
                    out.write(colour);
                }
            }
        }
        return packed.toByteArray();
    }

    /** The ditch grows wider towards whoever looks; before, there are heaps in it. */
    private int colour(int x, int y) {
        int horizon = HEIGHT / 3;
        if (y < horizon) {
            return sky;
        }
        int half = 8 + (y - horizon) * 3 / 5;
        if (Math.abs(x - WIDTH / 2) > half) {
            return bank;
        }
        boolean heap = this == BEFORE && (x / 14 + y / 9) % 3 == 0;
        return heap ? bank : water;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
