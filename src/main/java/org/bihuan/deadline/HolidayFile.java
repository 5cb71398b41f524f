package org.bihuan.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a holiday file. Every year names its {@code notices} and, by festival, the days off {@code rest} and the make-up
 * working days {@code work}; days are {@code MM-dd} of that year, or with their year.
 */
final class HolidayFile {

    private static final String SHIPPED = "/rules/holidays.yaml";

    private final String file;

    private HolidayFile(String file) {
        this.file = file;
    }

    static List<HolidayYear> shipped() {
        try (InputStream in = HolidayFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            return read("holidays.yaml", new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the years of a file.
     *
     * @param file name used when it is refused
     * @throws Invalid naming file, entry and reason
     */
    static List<HolidayYear> read(String file, Reader text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object root;
        try {
            root = new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException e) {
            throw Invalid.field(file, "deadline.holidays.notYaml", String.valueOf(e.getMessage()));
        }
        return new HolidayFile(file).years(root);
    }

    private List<HolidayYear> years(@Nullable Object root) {
        List<HolidayYear> years = new ArrayList<>();
        map("years", map("file", root).get("years")).forEach((key, value) -> {
            if (!key.matches("[12]\\d{3}")) {
                throw refused(key, "deadline.holidays.badYear");
            }
            years.add(year(Integer.parseInt(key), map(key, value)));
        });
        return years;
    }

    /**
     * A year announced while the program runs, in the terms of a file.
     *
     * @throws Invalid naming entry and reason
     */
    static HolidayYear announced(int year, @Nullable Object notices, @Nullable Object days) {
        var file = new HolidayFile("");
        if (year < 1000 || year > 2999) {
            throw file.refused("year", "deadline.holidays.badYear");
        }
        return file.year(year, "notices", notices, "days.", file.map("days", days));
    }

    private HolidayYear year(int year, Map<String, @Nullable Object> entries) {
        var days = new LinkedHashMap<>(entries);
        Object notices = days.remove("notices");
        return year(year, year + ".notices", notices, year + ".", days);
    }

    private HolidayYear year(
            int year,
            String atNotices,
            @Nullable Object noticeTexts,
            String before,
            Map<String, @Nullable Object> entries) {
        List<String> notices = texts(atNotices, noticeTexts);
        if (notices.isEmpty() || notices.stream().anyMatch(String::isBlank)) {
            throw refused(atNotices, "deadline.holidays.noNotice");
        }
        HolidayDays days = new HolidayDays(year);
        entries.forEach((word, value) -> {
            String at = before + word;
            Festival festival = Festival.of(word).orElseThrow(() -> refused(at, "deadline.holidays.badFestival", word));
            map(at, value).forEach((kind, spans) -> {
                if (!kind.equals("rest") && !kind.equals("work")) {
                    throw refused(at, "deadline.holidays.badKind", kind);
                }
                for (String span : texts(at + "." + kind, spans)) {
                    if (!days.add(festival, kind.equals("work"), span)) {
                        throw refused(at + "." + kind, "deadline.holidays.badDays", span);
                    }
                }
            });
        });
        return new HolidayYear(year, notices, days.named());
    }

    private Map<String, @Nullable Object> map(String at, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw refused(at, "deadline.holidays.notMap");
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        entries.forEach((key, entry) -> result.put(String.valueOf(key), entry));
        return result;
    }

    private List<String> texts(String at, @Nullable Object value) {
        List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object text : values) {
            if (!(text instanceof String)) {
                throw refused(at, "deadline.holidays.notText", String.valueOf(text));
            }
        }
        return values.stream().map(String.class::cast).toList();
    }

    private Invalid refused(String at, String code, Object... arguments) {
        return Invalid.field(file.isEmpty() ? at : file + ": " + at, code, arguments);
    }
}
