package org.goodword.mail.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.identity.BrandId;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundQuery;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// One mail that was sent to several addresses of ours: a brand answers it once, and two brands know of each other.
@Component
class Twins {
    private final InboundQuery inbound;
    private final ChannelAccounts accounts;
    private final Tickets tickets;

    Twins(InboundQuery inbound, ChannelAccounts accounts, Tickets tickets) {
        this.inbound = inbound;
        this.accounts = accounts;
        this.tickets = tickets;
    }

    /// @param ofBrand it is in a ticket of this brand already
    /// @param ofOthers tickets of other brands that it is in
    record Found(boolean ofBrand, List<TicketId> ofOthers) {}

    Found of(Inbound received, Fingerprint print) {
        var elsewhere = inbound.elsewhere(received.account(), print.messageId(), print.contentHash());
        if (elsewhere.isEmpty()) return new Found(false, List.of());
        var brand = brand(received.account());
        return new Found(
                brand.isPresent()
                        && elsewhere.stream()
                                .anyMatch(one -> brand(one.account()).equals(brand)),
                elsewhere.stream().map(InboundQuery.Elsewhere::ticket).toList());
    }

    void relate(TicketId ticket, Found found) {
        found.ofOthers().stream()
                .filter(other -> tickets.find(other).isPresent())
                .forEach(other -> tickets.relate(ticket, other, Filing.MAIL));
    }

    /// Of an account that was removed nobody knows.
    private Optional<BrandId> brand(UUID account) {
        return accounts.find(new AccountId(account)).map(ChannelAccount::brand);
    }
}
