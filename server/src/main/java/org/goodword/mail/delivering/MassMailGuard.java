package org.goodword.mail.delivering;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.goodword.contacts.MassMail;
import org.goodword.contacts.NoMassMail;
import org.goodword.outbox.spi.Guard;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// No mass mail leaves to who wants none. Where some of its readers want it, it goes to them.
@Component
class MassMailGuard implements Guard {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final MassMail massMail;
    private final Workspaces workspaces;

    MassMailGuard(MassMail massMail, Workspaces workspaces) {
        this.massMail = massMail;
        this.workspaces = workspaces;
    }

    @Override
    public Optional<String> objection(Shipment shipment) {
        if (!shipment.mass()) return Optional.empty();
        var unwanted = massMail.unwanted(shipment.recipients());
        var spared = unwanted.stream().map(NoMassMail::address).toList();
        return spared.containsAll(shipment.recipients())
                ? unwanted.stream().findFirst().map(this::sentence)
                : Optional.empty();
    }

    private String sentence(NoMassMail wish) {
        var since = DATE.withZone(workspaces.profile().zone()).format(wish.since());
        return "%s wants no mail that goes to many, since %s. An answer of its own would go."
                .formatted(wish.address(), since);
    }
}
