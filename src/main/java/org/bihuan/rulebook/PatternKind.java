package org.bihuan.rulebook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with places in braces, of which some must be there and no others may. */
record PatternKind(List<String> required, List<String> optional) implements Kind {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof String text) || text.isBlank() || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Unfit("rulebook.notText");
        }
        List<String> places =
                PLACE.matcher(text).results().map(found -> found.group(1)).toList();
        for (String place : required) {
            if (!places.contains(place)) {
                throw new Unfit("rulebook.placeMissing", place);
            }
        }
        for (String place : places) {
            if (!required.contains(place) && !optional.contains(place)) {
                throw new Unfit("rulebook.placeUnknown", place);
            }
        }
        String rest = PLACE.matcher(text).replaceAll(Matcher.quoteReplacement(""));
        if (rest.contains("{") || rest.contains("}")) {
            throw new Unfit("rulebook.placeUnknown", rest);
        }
        return text;
    }
}
