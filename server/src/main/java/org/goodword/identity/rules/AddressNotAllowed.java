package org.goodword.identity.rules;

import org.goodword.platform.Problem;

record AddressNotAllowed() implements Problem {
    @Override
    public Code code() {
        return new Code("address-not-allowed", Status.FORBIDDEN);
    }

    @Override
    public String detail() {
        return "Agents do not sign in here from the network you are in. Ask an administrator to add it.";
    }
}
