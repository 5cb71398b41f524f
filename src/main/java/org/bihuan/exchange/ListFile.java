package org.bihuan.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads a problem list from a file as an office has it. */
public final class ListFile {

    private static final Pattern UNNAMED = Pattern.compile("(?i)(sheet|工作表|表)\\s*\\d*");
    private static final int HEAD_ROWS = 60;

    private ListFile() {}

    /**
     * Reads a workbook (.xlsx) or comma-separated text (.csv); which of them is told by the content.
     *
     * @param content the whole file, at most 20 MB
     * @param filename as the user knows it; names the sheet of a .csv file
     * @param mapping field of a {@link Column} by header, before the synonyms; may be empty
     * @throws Invalid on field {@code file} if the file is empty, corrupt, encrypted, too large, of another kind or without a list,
     *     and on field {@code mapping} if it names a field that does not exist or a header the file does not have
     */
    public static ReadList read(byte[] content, String filename, Map<String, String> mapping) {
        Mapping columns = new Mapping(mapping);
        List<Warning> warnings = new ArrayList<>();
        return lists(FileKind.read(content, filename, warnings), columns, warnings);
    }

    /** The same for a file on disk. */
    public static ReadList read(Path file, String filename, Map<String, String> mapping) throws IOException {
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw FileKind.tooLarge();
        }
        return read(Files.readAllBytes(file), filename, mapping);
    }

    private record Found(Grid grid, Header header, Masthead masthead) {}

    private static ReadList lists(List<Grid> grids, Mapping mapping, List<Warning> warnings) {
        List<Found> found = new ArrayList<>();
        Header nearly = null;
        for (Grid grid : grids) {
            Optional<Header> header = HeaderFinder.find(grid, mapping);
            if (header.filter(Header::suffices).isPresent()) {
                found.add(new Found(
                        grid, header.get(), Masthead.above(grid, header.get().row())));
            } else if (!grid.isEmpty()) {
                warnings.add(Warning.of("exchange.sheet.noList", grid.name()));
                nearly = header.filter(h -> h.score() >= 2).orElse(nearly);
            }
        }
        mapping.requireIn(found.isEmpty() ? headKeys(grids) : headerKeys(found));
        if (found.isEmpty()) {
            throw none(nearly);
        }
        List<ReadSheet> sheets = found.stream()
                .map(one -> new SheetReader(one.grid(), one.header(), one.masthead(), warnings)
                        .read(topic(one, found.size())))
                .toList();
        return new ReadList(
                sheets,
                agreed(found.stream().map(one -> one.masthead().issuedOn()).toList()),
                found.stream()
                        .map(one -> one.masthead().number())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                found.stream()
                        .map(one -> one.masthead().title())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                warnings);
    }

    private static Invalid none(@Nullable Header nearly) {
        return nearly == null ? Invalid.field("file", "exchange.list.none") : new NoColumn(nearly.columns());
    }

    private static @Nullable String topic(Found one, int sheets) {
        String name = one.grid().name().strip();
        return sheets < 2 || UNNAMED.matcher(name).matches() ? null : name;
    }

    private static @Nullable LocalDate agreed(List<@Nullable LocalDate> dates) {
        Set<LocalDate> distinct = new HashSet<>(dates);
        distinct.remove(null);
        return distinct.size() == 1 ? distinct.iterator().next() : null;
    }

    private static Set<String> headerKeys(List<Found> found) {
        Set<String> keys = new HashSet<>();
        found.forEach(one -> one.header()
                .texts()
                .forEach(texts -> HeaderReader.names(texts).forEach(name -> keys.add(Mapping.key(name)))));
        return keys;
    }

    /** Every text of the rows in which a header could stand. */
    private static Set<String> headKeys(List<Grid> grids) {
        Set<String> keys = new HashSet<>();
        for (Grid grid : grids) {
            grid.rows().stream()
                    .limit(HEAD_ROWS)
                    .forEach(row -> grid.row(row).values().forEach(cell -> keys.add(Mapping.key(cell.text()))));
        }
        return keys;
    }

    /** File name without its ending, for a list that has no sheet. */
    static String sheetName(String filename) {
        String name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    }
}
