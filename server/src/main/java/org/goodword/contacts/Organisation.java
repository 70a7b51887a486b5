package org.goodword.contacts;

import java.util.List;
import java.util.Optional;
import org.goodword.platform.Version;

/// A company. Contacts whose address lies in one of its domains belong to it.
///
/// @param sharesTickets its people may see each other's tickets
/// @param mergedInto which one it turned out to be
public record Organisation(
        OrganisationId id,
        String name,
        List<String> domains,
        boolean sharesTickets,
        Optional<OrganisationId> mergedInto,
        Version version) {}
