package org.goodword.identity.signin;

import java.util.Optional;

/// A directory says here whether agents come in by it alone. Administrators may use their password all the same, or
/// nobody could mend what is wrong with it.
public interface OnlyWay {
    /// What people know that way by; empty where there are others.
    Optional<String> only();
}
