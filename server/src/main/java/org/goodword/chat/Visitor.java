package org.goodword.chat;

import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.identity.BrandId;

/// Somebody on a web page who began to act.
///
/// @param contact absent before the first message
/// @param externalId who the page says he is, by a signed word; absent for a stranger
/// @param language of his browser or page, as in BCP 47
public record Visitor(
        VisitorId id,
        BrandId brand,
        Optional<ContactId> contact,
        Optional<String> externalId,
        String language,
        boolean blocked) {}
