package org.bihuan.browser;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.walker.Caller;

/**
 * Addresses that name a matter of the demo county by its title in braces. Its id bears the year in which it began, and when that was
 * depends on the day the demo is started.
 *
 * @param ids of all matters, by their whole titles
 */
record Titled(Map<String, String> ids) {

    private static final Pattern TITLE = Pattern.compile("\\{([^}]+)}");
    private static final Map<URI, Titled> KNOWN = new ConcurrentHashMap<>();

    /** The matters of a running program. */
    static Titled of(URI program) {
        return KNOWN.computeIfAbsent(program, it -> {
            var office = Caller.login(Caller.connections(), it, "office", Desk.PASSWORD);
            return new Titled(office.all("/matters").stream()
                    .collect(toMap(
                            one -> one.get("title").asString(),
                            one -> one.get("id").asString())));
        });
    }

    /** Whether an address names a matter so. */
    static boolean within(String address) {
        return TITLE.matcher(address).find();
    }

    /** The address with the id of the matter whose title begins with what stands in braces. */
    String at(String address) {
        return TITLE.matcher(address).replaceAll(it -> Matcher.quoteReplacement(id(it.group(1))));
    }

    private String id(String title) {
        return ids.entrySet().stream()
                .filter(it -> it.getKey().startsWith(title))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no matter is called " + title + ", of " + ids));
    }
}
