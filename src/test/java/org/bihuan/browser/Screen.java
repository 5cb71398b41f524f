package org.bihuan.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * A page worth a look of its own, a line of {@code screens.txt}.
 *
 * @param name what its picture is called in the guide
 * @param login whose page it is, of the demo county; {@code -} for nobody
 * @param where on which screens it is looked at
 * @param status what the program answers there
 * @param start the address to go to first
 * @param link a selector: the first link so found there is followed
 * @param pattern of the page the link leads to, as in {@code permissions.yaml}
 */
record Screen(
        String name,
        String login,
        Where where,
        int status,
        String start,
        Optional<String> link,
        Optional<String> pattern) {

    /** On which screens a page is looked at. */
    enum Where {
        /** The screen of an office. */
        WIDE,
        /** That and a phone. */
        PHONE,
        /** The screen of an office whose browser asks for English. */
        ENGLISH
    }

    /** All of them. */
    static List<Screen> all() throws IOException {
        return new ClassPathResource("screens.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(Screen::of)
                .toList();
    }

    private static Screen of(String line) {
        String[] part = line.trim().split("\\s+", 5);
        String[] way = part[4].split(" @| => ");
        return new Screen(
                part[0],
                part[1],
                Where.valueOf(part[2].toUpperCase(Locale.ROOT)),
                Integer.parseInt(part[3]),
                way[0],
                Arrays.stream(way).skip(1).findFirst(),
                Arrays.stream(way).skip(2).findFirst());
    }

    /** Goes there; where the way ends before, the page it ends at is as good. */
    void at(Desk desk) {
        desk.asks(start);
        link.map(desk.page()::locator)
                .filter(it -> it.count() > 0)
                .ifPresent(it -> desk.page()
                        .navigate(it.first().evaluate("it => it.href").toString()));
    }

    /** What its pictures are called, without ending. */
    List<String> pictures() {
        return where == Where.PHONE ? List.of(name, name + "-phone") : List.of(name);
    }
}
