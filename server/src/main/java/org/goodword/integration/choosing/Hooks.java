package org.goodword.integration.choosing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.integration.EndpointId;
import org.goodword.integration.EventType;
import org.goodword.integration.choosing.EndpointKeeping.Choice;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.Kind;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

/// REST hooks: a program subscribes to one event by itself, and unsubscribes.
@Component
public class Hooks {
    private final EndpointKeeping endpoints;

    Hooks(EndpointKeeping endpoints) {
        this.endpoints = endpoints;
    }

    /// Who is subscribed already stays so.
    ///
    /// @throws Rejected `invalid-value`, `not-allowed`
    public Endpoint subscribe(String url, String event, Caller by) {
        var type = EventType.of(event)
                .orElseThrow(() -> Invalid.of("event", "There is no event \"%s\".".formatted(event)));
        return find(url, type, by)
                .orElseGet(() -> endpoints
                        .put(
                                new EndpointId(Ids.next()),
                                new Choice(Kind.HOOK, name(url, event), Optional.of(url), List.of(event), "", true),
                                by)
                        .endpoint());
    }

    private Optional<Endpoint> find(String url, EventType type, Caller by) {
        return endpoints.all(by).stream()
                .filter(one -> one.kind() == Kind.HOOK && one.active())
                .filter(one -> one.url().equals(url) && one.events().equals(Set.of(type)))
                .findFirst();
    }

    private static String name(String url, String event) {
        try {
            var name = "%s → %s".formatted(event, URI.create(url).getHost());
            return name.substring(0, Math.min(name.length(), 100));
        } catch (IllegalArgumentException malformed) {
            return event;
        }
    }

    /// @throws Rejected `not-allowed`, `not-found`
    public void unsubscribe(EndpointId id, Caller by) {
        if (endpoints.all(by).stream().noneMatch(one -> one.id().equals(id) && one.kind() == Kind.HOOK))
            throw NotFound.of("hook", id.value());
        endpoints.remove(id, by);
    }
}
