package org.bihuan.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final List<String> CONTEXT = List.of("jingban", "甲乙丙", "某县人大常委会");

    private static List<String> codes(Profile profile, String password) {
        return new PasswordPolicy(PasswordRule.of(profile))
                .reasons(password, CONTEXT).stream()
                        .map(Reason::code)
                        .map(it -> it.substring("access.password.".length()))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kite-runs-over-9-hills", "mR7#vk2Lp!q", "雨后竹林里有12只白鹭Ab", "Tide table for northern reed"})
    void whatMlps3Takes(String password) {
        assertThat(codes(Profile.MLPS3, password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kite runs over nine hills", "雨后竹林里有十二只白鹭飞过水田", "zvkqmwtrpxlhbnd"})
    void whatAsvsTakesAndMlps3DoesNot(String password) {
        assertThat(codes(Profile.ASVS, password)).isEmpty();
        assertThat(codes(Profile.MLPS3, password)).containsExactly("kinds");
    }

    @Test
    void everyReasonAtOnce() {
        assertThat(codes(Profile.MLPS3, "jingban")).containsExactly("short", "kinds", "context", "guessable");
        assertThat(codes(Profile.ASVS, "jingban\n")).containsExactly("short", "control", "context", "guessable");
        assertThat(codes(Profile.MLPS3, "")).containsExactly("short", "kinds", "guessable");
    }

    @ParameterizedTest
    @CsvSource({"MLPS3, 9, true", "MLPS3, 10, false", "ASVS, 14, true", "ASVS, 15, false", "ASVS, 128, false"})
    void theLengthIsCountedInCharacters(Profile profile, int length, boolean tooShort) {
        // One of four sharp signs of two UTF-16 units each.
        String unguessable = "Ab1!𠀀𠀁kz7Wq9xR".repeat(12);
        String password = new String(unguessable.codePoints().limit(length).toArray(), 0, length);
        assertThat(codes(profile, password).contains("short")).isEqualTo(tooShort);
        assertThat(codes(profile, password)).doesNotContain("long");
        assertThat(codes(profile, unguessable + "x".repeat(20))).contains("long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123!", "P@ssw0rd2026", "Admin@123456", "Qwerty!@#456", "Bihuan@2026", "Woaini1314520!",
                        "1qaz@WSX3edc",
                "Aa123456!!", "Abcd1234!@#$", "Beijing2008!", "Renda@20260101", "Zhangsan#1990", "qwertyuiop123Q!",
                        "Aaaaaaaaaa1!",
                "Abab!Abab!Abab!", "147258369Qq!", "PASSWORD password 1!", "Asdfghjkl;1", "Monday2026!!",
                        "Jingban2026!", "人大常委会2026Aa!"
            })
    void whatGuessersTryFirst(String password) {
        assertThat(codes(Profile.MLPS3, password)).contains("guessable");
    }

    @Test
    void aWordLeavesOneCharacterToGuess() {
        var guessable = new Guessable(List.of("password", "water"));
        assertThat(guessable.left("")).isZero();
        assertThat(guessable.left("password")).isEqualTo(1);
        assertThat(guessable.left("P4ssw0rd")).isEqualTo(1);
        assertThat(guessable.left("xpasswordx")).isEqualTo(3);
        assertThat(guessable.left("waterwater")).isEqualTo(1);
        assertThat(guessable.left("2026")).isEqualTo(1);
        assertThat(guessable.left("20261122")).isEqualTo(1);
        assertThat(guessable.left("lkjh")).isEqualTo(1);
        assertThat(guessable.left("zvkq")).isEqualTo(4);
    }

    @Test
    void aRuleBelowTheFloorIsNotTaken() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule(7, 3, Duration.ofDays(90), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(10, 5, Duration.ofDays(90), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(10, 3, Duration.ofDays(-1), 5));
        assertThat(rule(12, 2, Duration.ZERO, 0).maxAge()).isZero();
    }

    private static PasswordRule rule(int length, int kinds, Duration age, int history) {
        return new PasswordRule(Profile.MLPS3, length, kinds, age, history, 64, 1);
    }
}
