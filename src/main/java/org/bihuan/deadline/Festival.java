package org.bihuan.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** A public holiday of China, by the Regulation on Public Holidays for National Festivals and Memorial Days. */
public enum Festival {
    NEW_YEAR("newYear"),
    SPRING_FESTIVAL("springFestival"),
    TOMB_SWEEPING("tombSweeping"),
    LABOUR_DAY("labourDay"),
    DRAGON_BOAT("dragonBoat"),
    MID_AUTUMN("midAutumn"),
    NATIONAL_DAY("nationalDay"),
    /** Years in which both fall into one holiday. */
    NATIONAL_DAY_AND_MID_AUTUMN("nationalDayAndMidAutumn"),
    /** A holiday of the locality, as autonomous areas set them by article 4 of the Regulation. */
    LOCAL("local");

    private final String word;

    Festival(String word) {
        this.word = word;
    }

    /** The word in the holiday file, for example {@code springFestival}. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The holiday with this word. */
    static Optional<Festival> of(String word) {
        return Arrays.stream(values())
                .filter(festival -> festival.word.equals(word))
                .findFirst();
    }

    /** Code of the name shown to users. */
    public String code() {
        return "deadline.festival." + word;
    }
}
