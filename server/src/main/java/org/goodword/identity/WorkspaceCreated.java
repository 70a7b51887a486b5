package org.goodword.identity;

import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;

/// A workspace was set up. Listeners in the same transaction give it what they need to begin with.
public record WorkspaceCreated(BrandId brand, Actor by) implements Event {
    @Override
    public String code() {
        return "workspace.created";
    }

    @Override
    public Subject subject() {
        return new Subject("workspace", brand.value());
    }
}
