package org.goodword.ticketing.canned;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.html.SafeHtml;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An agent's canned replies: her own, and those that colleagues share.
@Component
public class CannedReplies {
    private static final int MOST_OF_ONE_AGENT = 1000;

    private final CannedReplyStore store;
    private final Ledger ledger;
    private final Clock clock;

    CannedReplies(CannedReplyStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// By title.
    @Transactional(readOnly = true)
    public List<CannedReply> all(Caller by) {
        by.require(TicketPermissions.REPLY);
        return store.of(by.agent());
    }

    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public CannedReply write(String title, SafeHtml html, boolean shared, Caller by) {
        by.require(TicketPermissions.REPLY);
        if (shared) by.require(TicketPermissions.SHARE);
        if (store.owned(by.agent()) >= MOST_OF_ONE_AGENT)
            throw Invalid.of("title", "You have %d canned replies. Remove one first.".formatted(MOST_OF_ONE_AGENT));
        var reply = new CannedReply(Ids.next(), by.agent(), title.strip(), html.value(), shared, new Version(1));
        store.insert(reply, clock.instant());
        announce(reply, shared, by);
        return reply;
    }

    /// @throws Rejected `not-found`, `not-allowed`, `stale-version`
    @Transactional
    public CannedReply change(UUID id, Precondition seen, Change change, Caller by) {
        var before = lock(id, by);
        before.version().requireSeen(seen);
        if (change.shared().orElse(false)) by.require(TicketPermissions.SHARE);
        var after = change.of(before);
        store.update(after);
        announce(after, before.shared() || after.shared(), by);
        return after;
    }

    @Transactional
    public void remove(UUID id, Caller by) {
        var reply = lock(id, by);
        store.delete(id);
        announce(reply, reply.shared(), by);
    }

    private CannedReply lock(UUID id, Caller by) {
        by.require(TicketPermissions.REPLY);
        var reply = store.lock(id, by.agent()).orElseThrow(() -> NotFound.of("canned reply", id));
        if (!reply.owner().equals(by.agent())) by.require(TicketPermissions.SHARE);
        return reply;
    }

    private void announce(CannedReply reply, boolean forAll, Caller by) {
        var facts = Map.<String, Object>of("cannedReply", reply.id());
        if (forAll) ledger.append(new CannedReplyChanged(reply.id()), by.actor());
        else ledger.append(new InboxEvent("inbox.canned-replies-changed", by.agent(), facts), by.actor());
    }

    /// What is to change; an absent part is left alone.
    public record Change(Optional<String> title, Optional<SafeHtml> html, Optional<Boolean> shared) {
        CannedReply of(CannedReply reply) {
            return new CannedReply(
                    reply.id(),
                    reply.owner(),
                    title.map(String::strip).orElse(reply.title()),
                    html.map(SafeHtml::value).orElse(reply.html()),
                    shared.orElse(reply.shared()),
                    new Version(reply.version().value() + 1));
        }
    }
}
