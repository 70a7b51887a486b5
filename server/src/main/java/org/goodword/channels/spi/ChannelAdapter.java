package org.goodword.channels.spi;

import org.goodword.channels.ChannelAccount;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Ticket;

/// One kind of channel: how a reply leaves on it.
public interface ChannelAdapter {
    /// `email`
    String kind();

    /// The identity that a message will have outside, fixed before the first attempt and the same for every attempt.
    String externalId(ChannelAccount account, Message message);

    /// Whether the other side lets us in, without sending anything. Answers within some seconds; runs as `send` does.
    Outcome check(ChannelAccount account);

    /// Sends a reply. Runs inside the workspace, outside any transaction.
    Outcome send(ChannelAccount account, Ticket ticket, Message message, Shipment shipment);
}
