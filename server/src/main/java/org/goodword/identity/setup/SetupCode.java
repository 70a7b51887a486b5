package org.goodword.identity.setup;

import java.security.SecureRandom;
import java.time.Duration;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.springframework.stereotype.Component;

/// The code that the console shows while nothing is set up: only who sees the console may set up over the network.
@Component
public class SetupCode {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final String code;
    private final Throttle guesses = new Throttle("wrong set-up codes", 20, Duration.ofMinutes(10));

    SetupCode() {
        var random = new SecureRandom();
        code = random.ints(12, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, letter) -> text.append(LETTERS.charAt(letter)),
                        StringBuilder::append)
                .insert(8, '-')
                .insert(4, '-')
                .toString();
    }

    public String shownOnConsole() {
        return code;
    }

    /// @throws Rejected `wrong-setup-code`
    public void require(String given) {
        guesses.take("all");
        if (!java.security.MessageDigest.isEqual(
                code.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                given.strip().toUpperCase(java.util.Locale.ROOT).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            throw new Rejected(new WrongSetupCode());
    }

    record WrongSetupCode() implements Problem {
        @Override
        public Code code() {
            return new Code("wrong-setup-code", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "This is not the set-up code that Goodword printed on its console when it started.";
        }
    }
}
