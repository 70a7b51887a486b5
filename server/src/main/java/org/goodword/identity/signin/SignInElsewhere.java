package org.goodword.identity.signin;

import org.goodword.platform.Problem;

/// A password or passkey that fits, where only the company's sign-in counts.
///
/// @param way what stands on its button
record SignInElsewhere(String way) implements Problem {
    @Override
    public Code code() {
        return new Code("sign-in-elsewhere", Status.FORBIDDEN);
    }

    @Override
    public String detail() {
        return "Here you sign in by \"%s\". Only administrators use a password.".formatted(way);
    }
}
