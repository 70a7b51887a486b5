package org.goodword.notify.devices;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goodword.ledger.Ledger;
import org.goodword.notify.DeviceId;
import org.goodword.notify.NotifyEvent;
import org.goodword.notify.encrypting.Subscriber;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Outside.NotFetched;
import org.goodword.platform.Posting;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The devices of an agent.
@Component
public class PushDevices {
    static final int MOST = 20;

    private final PushDeviceStore store;
    private final Beginning beginning;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    PushDevices(PushDeviceStore store, Beginning beginning, Posting posting, Ledger ledger, Clock clock) {
        this.store = store;
        this.beginning = beginning;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<Device> of(Caller by) {
        return store.of(by.agent());
    }

    /// @throws Rejected `not-found`
    @Transactional(readOnly = true)
    public Device get(DeviceId id, Caller by) {
        return store.find(id, by.agent()).orElseThrow(() -> NotFound.of("device", id.value()));
    }

    /// A browser has subscribed. One that did so before is the same device, now of this agent and sign-in; of more than
    /// twenty the ones that were seen longest ago go.
    ///
    /// @param session of which sign-in it is
    /// @param name "Chrome, Android"
    /// @throws Rejected `invalid-value` for an address that may not be posted to
    @Transactional
    public Device add(String endpoint, Subscriber keys, String session, String name, Caller by) {
        var address = checked(endpoint);
        beginning.now();
        var before = store.lock(address);
        before.filter(one -> !one.agent().equals(by.agent())).ifPresent(one -> drop(one, "replaced", by.actor()));
        var now = clock.instant();
        var device = store.put(new Device(
                new DeviceId(Ids.next()),
                by.agent(),
                session,
                name,
                address,
                keys,
                now,
                now,
                Optional.empty(),
                Optional.empty()));
        if (before.filter(one -> one.agent().equals(by.agent())).isEmpty())
            ledger.append(NotifyEvent.added(by.agent(), device.id()), by.actor());
        store.of(by.agent()).stream()
                .sorted((one, other) -> other.seen().compareTo(one.seen()))
                .skip(MOST)
                .forEach(old -> drop(old, "replaced", by.actor()));
        return device;
    }

    private URI checked(String endpoint) {
        try {
            return posting.checked(endpoint);
        } catch (NotFetched refused) {
            throw Invalid.of("endpoint", refused.sentence());
        }
    }

    /// @throws Rejected `not-found`
    @Transactional
    public void remove(DeviceId id, Caller by) {
        drop(get(id, by), "removed", by.actor());
    }

    /// @param why as [NotifyEvent#removed] says
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(Device device, String why, Actor by) {
        if (store.delete(device.id())) ledger.append(NotifyEvent.removed(device.agent(), device.id(), why), by);
    }
}
