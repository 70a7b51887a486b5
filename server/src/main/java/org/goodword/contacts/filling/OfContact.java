package org.goodword.contacts.filling;

import org.goodword.fields.Values;

/// What a filter can ask of a contact.
public record OfContact(Values values) {}
