package org.goodword.mail.web;

import java.util.Optional;
import org.goodword.identity.Brand;
import org.goodword.mail.unsubscribing.Subscription;
import org.goodword.platform.web.Words;

/// What the page behind a mass mail's way out shows.
///
/// @param notice the key of a sentence above
public record UnsubscribePage(Subscription subscription, Words words, Optional<String> notice) {
    public boolean isStopped() {
        return subscription.stopped().isPresent();
    }

    public String title() {
        return words.say(isStopped() ? "stopped.title" : "title", brand());
    }

    public String brand() {
        return subscription
                .brand()
                .map(Brand::name)
                .orElse(subscription.address().domain());
    }

    public String address() {
        return subscription.address().value();
    }
}
