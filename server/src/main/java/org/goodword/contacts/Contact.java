package org.goodword.contacts;

import java.util.List;
import java.util.Optional;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Version;

/// A person outside.
///
/// @param emails oldest first; the first is where we write
/// @param mergedInto who he turned out to be
public record Contact(
        ContactId id,
        String name,
        List<EmailAddress> emails,
        Optional<OrganisationId> organisation,
        GoodWord goodWord,
        Optional<ContactId> mergedInto,
        Version version) {}
