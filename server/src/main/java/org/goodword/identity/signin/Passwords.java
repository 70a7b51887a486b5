package org.goodword.identity.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodword.identity.Agent;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.platform.Invalid;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id, with the parameters Spring Security recommends (16 MiB, 2 passes).
@Component
public class Passwords {
    private static final int LONGEST = 200;
    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

    private final RuleKeeping rules;
    private final Guessable guessable;
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodys = encoder.encode("no such agent");

    Passwords(RuleKeeping rules, Guessable guessable) {
        this.rules = rules;
        this.guessable = guessable;
    }

    /// @param about words that others know of her, which make a password easy to guess
    /// @throws Rejected `password-too-short`, `password-common`, `password-guessable`, `invalid-value`
    public String hash(String password, List<String> about) {
        var least = rules.now().passwordLength();
        if (password.length() < least) throw new Rejected(new PasswordTooShort(least));
        if (password.length() > LONGEST || !isText(password))
            throw Invalid.of("password", "A password is text of at most %d characters.".formatted(LONGEST));
        guessable.find(password, about).ifPresent(problem -> {
            throw new Rejected(problem);
        });
        return encoder.encode(password);
    }

    /// What others know of an agent.
    static List<String> wordsOf(Agent agent) {
        return words(agent.name(), agent.email().value());
    }

    /// Each phrase, the same in one word, and its single words.
    public static List<String> words(String... phrases) {
        return Stream.of(phrases)
                .flatMap(phrase -> Stream.concat(Stream.of(phrase), Stream.of(phrase.split("@"))))
                .flatMap(phrase -> Stream.concat(
                        Stream.of(phrase, phrase.replaceAll(BETWEEN, "")), Stream.of(phrase.split(BETWEEN))))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && isText(password) && encoder.matches(password, hash);
    }

    // Half a character cannot be hashed.
    private static boolean isText(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    /// As slow as a real check, so that the time does not tell whether the agent exists.
    void pretend(String password) {
        matches(password, nobodys);
    }

    record PasswordTooShort(int least) implements Problem {
        @Override
        public Code code() {
            return new Code("password-too-short", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "A password here has at least %d characters.".formatted(least);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("least", least);
        }
    }
}
