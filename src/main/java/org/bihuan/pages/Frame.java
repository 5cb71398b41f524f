package org.bihuan.pages;

import java.util.List;

/**
 * What surrounds every page: who reads, in which congress, and where else one can go.
 *
 * @param demo whether everything here is invented
 * @param unread messages not yet read
 * @param large whether the reader asked for large type 适老
 * @param business whether matters and problems are there for him to be found
 * @param at the address of the page, to come back to
 */
public record Frame(
        String login,
        String name,
        String congress,
        boolean demo,
        long unread,
        boolean large,
        boolean business,
        String at,
        List<Entry> menu) {

    /**
     * A line of the menu.
     *
     * @param label key of its words
     * @param current whether the page belongs to it
     * @param begins whether a new group of lines begins with it
     */
    public record Entry(String path, String label, boolean current, boolean begins) {}
}
