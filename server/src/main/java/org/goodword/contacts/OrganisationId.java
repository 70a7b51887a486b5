package org.goodword.contacts;

import java.util.UUID;

public record OrganisationId(UUID value) {}
