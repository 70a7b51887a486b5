package org.goodword.channels.accounts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.outbox.Outbox.LaneTrouble;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether mail has a way in and a way out, and when it last took them.
@Component
class MailboxCheck implements HealthCheck {
    private final AccountKeeping accounts;
    private final Workspaces workspaces;

    MailboxCheck(AccountKeeping accounts, Workspaces workspaces) {
        this.accounts = accounts;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "mailboxes";
    }

    @Override
    public Finding check() {
        return HealthCheck.inWorkspaces(
                workspaces, this::here, new Finding.Fine("used", "Every address receives and sends.", Map.of()));
    }

    private Finding here() {
        var all = accounts.all();
        if (all.isEmpty())
            return new Finding.Worrying(
                    "none", "No address is connected.", "Connect one under Settings, Mail.", Map.of());
        var traffic = accounts.traffic();
        var troubles = accounts.troubles();
        return without(all, account -> account.relay().isPresent())
                .map(account -> worrying(
                        "no-relay",
                        "Nothing can leave from %s: it has no mail server.",
                        "Name the server under Settings, Mail.",
                        account))
                .or(() -> without(
                                all,
                                account -> traffic.getOrDefault(account.id(), Traffic.NONE)
                                        .received()
                                        .isPresent())
                        .map(account -> worrying(
                                "never-received",
                                "No mail has come to %s yet.",
                                "Let your mail server forward it to Goodword.",
                                account)))
                .or(() -> without(all, account -> !troubles.containsKey(account.id()))
                        .map(account -> stopped(account, troubles.get(account.id()))))
                .orElseGet(() -> used(traffic));
    }

    private static Optional<ChannelAccount> without(List<ChannelAccount> accounts, Predicate<ChannelAccount> has) {
        return accounts.stream().filter(has.negate()).findFirst();
    }

    private static Finding worrying(String code, String sentence, String todo, ChannelAccount account) {
        var address = account.address().value();
        return new Finding.Worrying(code, sentence.formatted(address), todo, Map.of("address", address));
    }

    private static Finding stopped(ChannelAccount account, @Nullable LaneTrouble trouble) {
        var words = trouble == null ? "" : trouble.words();
        var code = trouble == null ? "" : trouble.setback().code();
        return new Finding.Worrying(
                "stopped",
                "Mail from %s waits: %s".formatted(account.address(), words),
                "Mend it under Settings, Mail, and have it checked there: what waits leaves then.",
                Map.of("address", account.address().value(), "why", code));
    }

    private static Finding used(Map<AccountId, Traffic> traffic) {
        var facts = new LinkedHashMap<String, Object>();
        traffic.values().stream()
                .flatMap(one -> one.received().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(at -> facts.put("received", at));
        traffic.values().stream()
                .flatMap(one -> one.sent().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(at -> facts.put("sent", at));
        var sent = facts.containsKey("sent") ? "left %s".formatted(facts.get("sent")) : "none has left yet";
        return new Finding.Fine("used", "Mail last came %s, %s.".formatted(facts.get("received"), sent), facts);
    }
}
