package org.bihuan.browser;

/**
 * A page worth a look of its own.
 *
 * @param name what its picture is called in the guide
 * @param login whose page it is, of the demo county; {@code -} for nobody
 * @param path its address; {@code @} and a selector after it: the first link so found on that page is followed
 * @param phone whether it is used on a phone too
 */
record Screen(String name, String login, String path, boolean phone) {

    static Screen of(String line) {
        String[] part = line.trim().split("\\s+", 4);
        return new Screen(part[0], part[1], part[3], part[2].equals("phone"));
    }

    /** Where to go first. */
    String start() {
        return path.split(" @", 2)[0];
    }

    /** What to follow from there; empty when one is there already. */
    String link() {
        String[] part = path.split(" @", 2);
        return part.length == 2 ? part[1] : "";
    }
}
