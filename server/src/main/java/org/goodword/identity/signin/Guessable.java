package org.goodword.identity.signin;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodword.platform.Problem;
import org.springframework.stereotype.Component;

/// Refuses passwords that guessers try first: those that leaked most often, and what is made of names, words, dates,
/// keys in a row and repetitions. By zxcvbn, which brings the list.
@Component
class Guessable {
    /// What somebody tries who guesses online and patiently.
    private static final double FEW_GUESSES = 1e8;

    /// The time that estimating takes grows faster than the password.
    private static final int ENOUGH = 72;

    private static final String LEAKED = "passwords";

    /// @param about words that are easy to find out, such as her name
    Optional<Problem> find(String password, List<String> about) {
        var head = password.substring(0, Math.min(ENOUGH, password.length()));
        var small = about.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        var strength = Estimator.ONLY.measure(head, small);
        if (isLeaked(head, strength)) return Optional.of(new PasswordCommon());
        return strength.getGuesses() < FEW_GUESSES ? Optional.of(new PasswordGuessable()) : Optional.empty();
    }

    private static boolean isLeaked(String password, Strength strength) {
        return strength.getSequence().stream().anyMatch(match -> isLeaked(password, match));
    }

    private static boolean isLeaked(String password, Match match) {
        return match.pattern == Pattern.Dictionary
                && LEAKED.equals(match.dictionaryName)
                && match.token.length() == password.length();
    }

    // Its words take a moment to read and some memory: not before somebody chooses a password.
    private static final class Estimator {
        static final Zxcvbn ONLY = new Zxcvbn();
    }

    record PasswordCommon() implements Problem {
        @Override
        public Code code() {
            return new Code("password-common", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "This password is among those that leak most often. Choose another one.";
        }
    }

    record PasswordGuessable() implements Problem {
        @Override
        public Code code() {
            return new Code("password-guessable", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "This password is easy to guess: names, dates, keys in a row and repetitions are tried first. "
                    + "Choose a sentence.";
        }
    }
}
