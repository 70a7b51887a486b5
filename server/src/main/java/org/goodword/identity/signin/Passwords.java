package org.goodword.identity.signin;

import org.goodword.platform.Invalid;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id, with the parameters Spring Security recommends (16 MiB, 2 passes).
@Component
public class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodys = encoder.encode("no such agent");

    /// @throws org.goodword.platform.Rejected `invalid-value` for one that is too short or too long
    public String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST)
            throw Invalid.of("password", "A password has %d to %d characters.".formatted(SHORTEST, LONGEST));
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    /// As slow as a real check, so that the time does not tell whether the agent exists.
    void pretend(String password) {
        matches(password, nobodys);
    }
}
