package org.goodword.portal.entering;

import java.time.Instant;
import java.util.UUID;
import org.goodword.identity.BrandId;
import org.goodword.platform.EmailAddress;

/// One way in by mail.
///
/// @param language the mail's
record PortalLink(UUID id, BrandId brand, EmailAddress email, String language, Instant expiresAt) {
    /// The kind of its outbox row.
    static final String KIND = "portal-letter";
}
