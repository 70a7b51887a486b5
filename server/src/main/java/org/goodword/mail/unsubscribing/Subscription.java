package org.goodword.mail.unsubscribing;

import java.util.Optional;
import org.goodword.contacts.NoMassMail;
import org.goodword.identity.Brand;
import org.goodword.platform.EmailAddress;

/// What whoever follows the link is told.
///
/// @param brand in whose name the mail came; absent where it is gone
/// @param stopped since when it gets no more
public record Subscription(EmailAddress address, Optional<Brand> brand, Optional<NoMassMail> stopped) {}
