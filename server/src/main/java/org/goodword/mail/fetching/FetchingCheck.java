package org.goodword.mail.fetching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.mail.fetching.Mailboxes.Overview;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// Whether every mailbox can be fetched.
@Component
class FetchingCheck implements HealthCheck {
    private final Mailboxes mailboxes;
    private final Workspaces workspaces;

    FetchingCheck(Mailboxes mailboxes, Workspaces workspaces) {
        this.mailboxes = mailboxes;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "fetched mail";
    }

    @Override
    public Finding check() {
        return HealthCheck.inWorkspaces(
                workspaces, this::here, new Finding.Fine("fetched", "Every mailbox can be fetched.", Map.of()));
    }

    private Finding here() {
        var all = mailboxes.all();
        if (all.isEmpty()) return new Finding.Fine("none", "No mailbox is fetched.", Map.of());
        return troubled(all, true)
                .or(() -> troubled(all, false))
                .orElse(new Finding.Fine("fetched", "Every mailbox can be fetched.", Map.of("count", all.size())));
    }

    private static Optional<Finding> troubled(List<Overview> all, boolean failing) {
        return all.stream()
                .filter(one -> one.state().state().equals(MailboxState.FAILING) == failing)
                .flatMap(one -> one.state().trouble().map(trouble -> finding(one, trouble, failing)).stream())
                .findFirst();
    }

    private static Finding finding(Overview one, Trouble trouble, boolean failing) {
        var address = one.account().address().value();
        var facts = Map.<String, Object>of(
                "address", address, "trouble", trouble.kind().code(), "words", trouble.sentence());
        return failing
                ? new Finding.Broken(
                        "failing",
                        "Mail to %s is not fetched. %s".formatted(address, trouble.sentence()),
                        "Correct it under Settings, Mail. Nothing is lost meanwhile: it waits at its server.",
                        facts)
                : new Finding.Worrying(
                        "hindered",
                        "Mail to %s is fetched, but: %s".formatted(address, trouble.sentence()),
                        "Correct it under Settings, Mail, or at the mail server.",
                        facts);
    }
}
