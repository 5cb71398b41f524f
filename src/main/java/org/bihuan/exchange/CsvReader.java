package org.bihuan.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bihuan.refusal.Invalid;

/** Reads comma-separated text: UTF-8 or UTF-16 with a mark, else UTF-8 if it is that throughout, else GB18030. */
final class CsvReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final int SAMPLE = 50;

    private CsvReader() {}

    static Grid read(byte[] content, String name, List<Warning> warnings) {
        String text = decode(content, warnings);
        if (text.isBlank()) {
            throw Invalid.field("file", "exchange.file.empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw Invalid.field("file", "exchange.file.unknown");
        }
        return grid(text, delimiter(text), name);
    }

    private static String decode(byte[] content, List<Warning> warnings) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strict(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strict(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strict(content, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            String text = strict(content, 0, GB18030);
            warnings.add(Warning.of("exchange.csv.charset", GB18030.name()));
            return text;
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Invalid.field("file", "exchange.csv.undecodable");
        }
    }

    /** Comma, tab or semicolon: the one that makes most headers known, else most cells, of the first rows. */
    private static char delimiter(String text) {
        char best = ',';
        long most = 1;
        for (char delimiter : DELIMITERS) {
            long score = score(text, delimiter);
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }

    private static long score(String text, char delimiter) {
        long most = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
            for (CSVRecord row : parser) {
                long known = row.stream()
                        .filter(value -> ColumnSynonyms.find(value).isPresent())
                        .count();
                most = Math.max(most, known * 1_000 + row.size());
                if (row.getRecordNumber() >= SAMPLE) {
                    break;
                }
            }
            return most;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return 0;
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static Grid grid(String text, char delimiter, String name) {
        Grid grid = new Grid(name, true);
        SheetHandler.Budget budget = new SheetHandler.Budget();
        long read = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
            for (CSVRecord values : parser) {
                read = values.getRecordNumber();
                int row = Math.toIntExact(read - 1);
                for (int column = 0; column < values.size(); column++) {
                    // Excel writes a carriage return it cannot keep as _x000D_.
                    Cell cell = Cell.text(Formula.unquoted(values.get(column).replace("_x000D_", "")));
                    if (!cell.isEmpty()) {
                        budget.take(grid, row);
                        grid.put(row, column, cell);
                    }
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Invalid.field("file", "exchange.csv.malformed", read + 1);
        }
        return grid;
    }
}
