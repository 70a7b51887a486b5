package org.goodword.advocacy.answering;

import java.util.Optional;
import org.goodword.advocacy.asking.Ask;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Organisation;
import org.goodword.identity.Brand;

/// An ask as its contact sees it.
///
/// @param consent present while the quote is shown
public record Question(
        Ask ask, Contact contact, Optional<Organisation> organisation, Brand brand, Optional<Consent> consent) {}
