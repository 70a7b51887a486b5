package org.goodword.contacts;

import java.util.List;
import org.goodword.platform.Version;

/// A company. Contacts whose address lies in one of its domains belong to it.
public record Organisation(OrganisationId id, String name, List<String> domains, Version version) {}
