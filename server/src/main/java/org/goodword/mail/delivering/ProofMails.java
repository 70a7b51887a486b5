package org.goodword.mail.delivering;

import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelAccounts;
import org.goodword.channels.ChannelPermissions;
import org.goodword.identity.Agents;
import org.goodword.identity.BrandId;
import org.goodword.mail.letterhead.LetterheadProofs.Proof;
import org.goodword.mail.reading.Person;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.mail.writing.OutgoingMail.Automatic;
import org.goodword.outbox.spi.Outcome;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

/// Sends a proof of a letterhead to who asks for it, at once and by no row: she waits, and sees how it went.
@Component
public class ProofMails {
    private final ChannelAccounts accounts;
    private final Agents agents;
    private final Relays relays;

    ProofMails(ChannelAccounts accounts, Agents agents, Relays relays) {
        this.accounts = accounts;
        this.agents = agents;
        this.relays = relays;
    }

    /// Runs outside any transaction, for some seconds at most.
    ///
    /// @throws Rejected `not-allowed`
    public Outcome send(BrandId brand, Proof proof, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var account = accounts.ofBrand(brand);
        var agent = agents.find(by.agent());
        if (account.isEmpty() || agent.isEmpty())
            return new Outcome.Permanent("This brand has no mail address yet. Add one, then try again.");
        var mail = new OutgoingMail(
                new Person(account.get().address(), account.get().name()),
                Optional.empty(),
                List.of(new Person(agent.get().email(), agent.get().name())),
                List.of(),
                List.of(),
                proof.subject(),
                Optional.of(proof.mail().text()),
                proof.mail().html().map(Attached::shown),
                List.of(),
                List.of(),
                Ids.next() + "@" + account.get().address().domain(),
                List.of(),
                List.of(),
                Automatic.AUTO_GENERATED);
        return relays.tell(account.get(), mail);
    }
}
