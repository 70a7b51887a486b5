package org.goodword.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodword.attack.Asvs;
import org.goodword.platform.Problem;
import org.junit.jupiter.api.Test;

class GuessableTests {
    private static final List<String> ADA =
            Passwords.words("Ada Lovelace", "ada.lovelace@analytical.example", "Analytical Engines");

    private final Guessable guessable = new Guessable();

    @Test
    @Asvs("2.1.7")
    void whatLeaksMostOftenIsRefused() {
        for (var password : List.of("password", "123456789", "qwertyuiop", "iloveyou", "PASSWORD", "trustno1"))
            assertThat(code(password)).as(password).isEqualTo("password-common");
    }

    @Test
    void whatIsMadeOfNamesKeysInARowDatesAndRepetitionsIsRefused() {
        for (var password : List.of(
                "adalovelace1",
                "AdaLovelace!",
                "Analytical2026",
                "analytical.example",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "qwertzuiop12",
                "1qaz2wsx3edc",
                "password1234",
                "abcdefghijklm",
                "01.01.200001.01.2000"))
            assertThat(code(password)).as(password).isIn("password-guessable", "password-common");
    }

    @Test
    void whatNobodyGuessesIsTaken() {
        for (var password : List.of(
                "correct horse battery",
                "a long enough password",
                "another horse battery",
                "Mein Hund bellt nur sonntags",
                "kE9#vm2Lq0!x",
                "x7".repeat(3) + "pf9w-vulcan-oboe"))
            assertThat(guessable.find(password, ADA)).as(password).isEmpty();
    }

    @Test
    void aLongOneIsNoLoad() {
        var began = System.nanoTime();
        guessable.find("aB1!".repeat(50), ADA);
        guessable.find("qwerty12345".repeat(18), ADA);
        assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
    }

    private String code(String password) {
        return guessable
                .find(password, ADA)
                .map(Problem::code)
                .map(Problem.Code::value)
                .orElse("taken");
    }
}
