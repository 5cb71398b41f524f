package org.bihuan.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of a series of numbers 发文字号: agency code, year and serial number, such as {@code 示人常审〔2026〕5号}. Serial numbers
 * are written without leading zeros and without 第 (GB/T 9704-2012, 7.2.5).
 */
final class NumberPattern {

    private static final Pattern PLACE = Pattern.compile("\\{(代字|yyyy|n)}");

    private final String pattern;
    private final String code;

    /** @param code what stands for the congress 机关代字 */
    NumberPattern(String pattern, String code) {
        this.pattern = pattern;
        this.code = code;
    }

    /** Where a number stands: its year, and its place in it. */
    record Place(int year, int place) {}

    String format(int year, int place) {
        return pattern.replace("{代字}", code)
                .replace("{yyyy}", String.valueOf(year))
                .replace("{n}", String.valueOf(place));
    }

    /** Where a number by this pattern stands; nothing for any other text. */
    Optional<Place> read(String number) {
        var regex = new StringBuilder();
        var names = new java.util.HashSet<String>();
        Matcher places = PLACE.matcher(pattern);
        int from = 0;
        while (places.find()) {
            regex.append(Pattern.quote(pattern.substring(from, places.start())));
            regex.append(part(places.group(1), names));
            from = places.end();
        }
        Matcher read = Pattern.compile(
                        regex.append(Pattern.quote(pattern.substring(from))).toString())
                .matcher(number.strip());
        return read.matches()
                ? Optional.of(new Place(Integer.parseInt(read.group("yyyy")), Integer.parseInt(read.group("n"))))
                : Optional.empty();
    }

    /** A place that stands twice in a pattern stands for the same both times. */
    private String part(String name, java.util.Set<String> names) {
        if (name.equals("代字")) {
            return Pattern.quote(code);
        }
        if (!names.add(name)) {
            return "\\k<" + name + ">";
        }
        return name.equals("yyyy") ? "(?<yyyy>[0-9]{4})" : "(?<n>[1-9][0-9]{0,6})";
    }
}
