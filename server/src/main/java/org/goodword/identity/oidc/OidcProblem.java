package org.goodword.identity.oidc;

import org.goodword.openid.ProviderProblem;
import org.goodword.platform.Rejected;

final class OidcProblem {
    private OidcProblem() {}

    static Rejected off() {
        return ProviderProblem.off("Nobody signs in by a company account here.");
    }
}
