package org.bihuan.exchange;

/** How large a file may be; beyond that it is no list people keep by hand, or an attack. */
final class Limits {

    static final int FILE_BYTES = 20 * 1024 * 1024;
    /** Unpacked size of all parts of a workbook. */
    static final long UNPACKED_BYTES = 256L * 1024 * 1024;
    /** Unpacked size of a part that is held in memory as a tree, such as the styles. */
    static final long PART_BYTES = 8L * 1024 * 1024;
    /** Unpacked size of the table of strings all sheets share. */
    static final long STRINGS_BYTES = 96L * 1024 * 1024;

    static final int PARTS = 5_000;
    static final int ROWS = 20_000;
    static final int CELLS = 1_000_000;
    /** What a cell of Excel can hold. */
    static final int CELL_CHARACTERS = 32_767;

    static final int MERGES = 50_000;

    private Limits() {}
}
