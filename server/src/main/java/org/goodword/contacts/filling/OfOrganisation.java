package org.goodword.contacts.filling;

import org.goodword.fields.Values;

/// What a filter can ask of an organisation.
public record OfOrganisation(Values values) {}
