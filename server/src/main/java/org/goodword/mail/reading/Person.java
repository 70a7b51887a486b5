package org.goodword.mail.reading;

import org.goodword.platform.EmailAddress;

/// A name and an address from a header; the name is empty when none was given.
public record Person(EmailAddress address, String name) {}
