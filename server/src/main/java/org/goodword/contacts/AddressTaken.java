package org.goodword.contacts;

import java.util.Map;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Problem;

/// An address belongs to one contact.
record AddressTaken(EmailAddress email, Contact owner) implements Problem {
    @Override
    public Code code() {
        return new Code("address-taken", Status.CONFLICT);
    }

    @Override
    public String detail() {
        return "%s belongs to %s. Merge the two contacts, or take the address off there first."
                .formatted(email, owner.name());
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("contact", owner.id().value(), "name", owner.name());
    }
}
