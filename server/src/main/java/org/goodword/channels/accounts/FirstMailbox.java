package org.goodword.channels.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goodword.platform.spi.FirstStep;
import org.springframework.stereotype.Component;

/// An address that has received a mail and has a way out.
@Component
class FirstMailbox implements FirstStep {
    private final AccountKeeping accounts;

    FirstMailbox(AccountKeeping accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Progress progress() {
        var all = accounts.all();
        if (all.isEmpty()) return new Progress(false, Map.of());
        var first = all.getFirst();
        var traffic = accounts.traffic().getOrDefault(first.id(), Traffic.NONE);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("account", first.id().value());
        facts.put("address", first.address().value());
        facts.put("relay", first.relay().isPresent());
        traffic.sent().ifPresent(at -> facts.put("sent", at));
        traffic.received().ifPresent(at -> facts.put("received", at));
        return new Progress(first.relay().isPresent() && traffic.received().isPresent(), facts);
    }
}
