package org.bihuan.lookback;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.digest.Sha256;

/**
 * The draw of a sample. It can be done again by anybody who has the seed and the ids of the population: the digest of a problem is
 * the SHA-256 (FIPS 180-4), in small hexadecimal letters, of the UTF-8 bytes of seed, line feed and id; the problems with the
 * smallest digests are drawn.
 */
final class Drawing {

    /** How the sample is picked, and of a share how many per cent; a broken number is rounded up. */
    enum Rule {
        /** All key and listed problems, and a share of the ordinary ones. */
        KEY_AND_SHARE("keyAndShare"),
        ALL("all"),
        /** A share of all, whatever their grade. */
        SHARE("share");

        private final String word;

        Rule(String word) {
            this.word = word;
        }

        static Rule of(String word) {
            for (Rule rule : values()) {
                if (rule.word.equals(word)) {
                    return rule;
                }
            }
            throw new IllegalArgumentException("no rule of drawing is called " + word);
        }
    }

    /**
     * A problem that may be drawn.
     *
     * @param grade ordinary, key or listed
     */
    record Candidate(String id, String grade) {

        private boolean ordinary() {
            return grade.equals("ordinary");
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private Drawing() {}

    /** A seed nobody could have foreseen: 32 random bytes in hexadecimal. */
    static String seed() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The digest that orders the problems of a draw. */
    static String digest(String seed, String id) {
        return Sha256.of(seed + "\n" + id);
    }

    /** The digest of a population: the SHA-256 of its ids in their order, each on a line of its own. */
    static String digest(List<String> ids) {
        return Sha256.of(String.join("\n", ids));
    }

    /** Those picked, in the order of their digests, each with why: all, grade or drawn. */
    static Map<String, String> pick(Rule rule, int percent, String seed, List<Candidate> population) {
        List<Candidate> ordered = population.stream()
                .sorted(Comparator.comparing((Candidate it) -> digest(seed, it.id()))
                        .thenComparing(Candidate::id))
                .toList();
        var picked = new LinkedHashMap<String, String>();
        if (rule == Rule.ALL) {
            ordered.forEach(it -> picked.put(it.id(), "all"));
            return picked;
        }
        boolean graded = rule == Rule.KEY_AND_SHARE;
        List<Candidate> rest =
                ordered.stream().filter(it -> !graded || it.ordinary()).toList();
        ordered.stream().filter(it -> graded && !it.ordinary()).forEach(it -> picked.put(it.id(), "grade"));
        rest.stream().limit(share(percent, rest.size())).forEach(it -> picked.put(it.id(), "drawn"));
        return picked;
    }

    private static long share(int percent, int of) {
        return ((long) percent * of + 99) / 100;
    }
}
