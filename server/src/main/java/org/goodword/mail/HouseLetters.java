package org.goodword.mail;

import java.util.List;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.EmailAddress;

/// Mails of the house about no ticket: they leave by the first address that can send.
public interface HouseLetters {
    Optional<Lane> lane();

    /// The same for what a brand says: its own address comes first.
    Optional<Lane> lane(BrandId brand);

    /// Runs inside the workspace, outside any transaction.
    Outcome send(HouseLetter letter, Shipment shipment);

    /// The same from a brand, whose own address comes first.
    Outcome send(BrandId brand, HouseLetter letter, Shipment shipment);

    record HouseLetter(EmailAddress to, String name, String subject, String text, List<Enclosure> enclosures) {}

    /// A file made for this letter, and kept nowhere else.
    record Enclosure(String name, String mediaType, byte[] content) {}
}
