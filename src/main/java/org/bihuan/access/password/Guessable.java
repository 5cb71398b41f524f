package org.bihuan.access.password;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much of a password has to be guessed. What guessers try first counts as a single character each: common words and words of the
 * context (in any case, with {@code 0} for {@code o} and the like), runs on a keyboard or in the alphabet, repeats, years. A list of
 * common passwords, of which there are millions, would hold the same few patterns many times over.
 */
final class Guessable {

    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789",
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "!@#$%^&*()_+",
            "1qaz",
            "2wsx",
            "3edc",
            "4rfv",
            "5tgb",
            "6yhn",
            "7ujm",
            "!qaz",
            "@wsx",
            "#edc",
            "147258369",
            "159357",
            "5201314",
            "1314520");

    private static final Map<Character, Character> READ_AS =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

    private static final Pattern YEAR = Pattern.compile("^(19|20)\\d\\d([01]\\d([0-3]\\d)?)?");

    private static final int SHORTEST_RUN = 3;
    private static final int SHORTEST_WORD = 3;

    private final Set<String> words;

    /** @param words common ones and those of the context, in any case */
    Guessable(Collection<String> words) {
        var whole = new HashSet<String>();
        for (String word : words) {
            String plain = word.toLowerCase(Locale.ROOT).strip();
            if (plain.length() >= SHORTEST_WORD || plain.codePoints().anyMatch(Character::isIdeographic)) {
                whole.add(plain);
            }
        }
        this.words = Set.copyOf(whole);
    }

    /** How many characters are left to guess. */
    int left(String password) {
        String text = password.toLowerCase(Locale.ROOT);
        int[] least = new int[text.length() + 1];
        for (int at = text.length() - 1; at >= 0; at--) {
            least[at] = least[at + 1] + 1;
            String rest = text.substring(at);
            for (int end = at + 2; end <= text.length(); end++) {
                if (least[end] + 1 < least[at] && known(rest, end - at)) {
                    least[at] = least[end] + 1;
                }
            }
        }
        return least[0];
    }

    private boolean known(String rest, int length) {
        String piece = rest.substring(0, length);
        if (words.contains(piece) || words.contains(read(piece))) {
            return true;
        }
        if (length < SHORTEST_RUN) {
            return false;
        }
        String back = new StringBuilder(piece).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(piece) || run.contains(back))
                || repeats(piece)
                || YEAR.matcher(piece).results().anyMatch(it -> it.end() == length);
    }

    /** One unit said over and over: {@code aaa}, {@code abab}. */
    private static boolean repeats(String piece) {
        for (int unit = 1; unit <= piece.length() / 2; unit++) {
            if (piece.length() % unit == 0
                    && piece.substring(0, unit).repeat(piece.length() / unit).equals(piece)) {
                return true;
            }
        }
        return false;
    }

    private static String read(String piece) {
        var plain = new StringBuilder();
        for (char c : piece.toCharArray()) {
            plain.append(READ_AS.getOrDefault(c, c));
        }
        return plain.toString();
    }
}
