package org.goodword.identity.signin;

import java.util.Map;
import org.goodword.identity.signin.SignIn.Step;
import org.goodword.platform.Problem;

/// The password was right, and that is not enough.
public record SecondFactorNeeded(Step step) implements Problem {
    @Override
    public Code code() {
        return new Code("second-factor-needed", Status.UNAUTHENTICATED);
    }

    @Override
    public String detail() {
        return switch (step) {
            case CODE -> "Send a code of your authenticator app, or a recovery code.";
            case ENROLMENT -> "Your role asks for a second factor. Set one up to sign in.";
            case NONE -> throw new IllegalStateException("Nothing is needed");
        };
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("step", step.code());
    }
}
