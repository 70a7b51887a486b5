package org.goodword.portal.entering;

import java.net.URI;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.openid.Believed;
import org.goodword.openid.Believed.Vouching;
import org.goodword.openid.ProviderProblem;
import org.goodword.openid.RelyingParty;
import org.goodword.openid.RelyingParty.Checked;
import org.goodword.openid.Returned;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Rejected;
import org.goodword.platform.Token;
import org.goodword.portal.keeping.PortalAddresses;
import org.goodword.portal.keeping.PortalProvider;
import org.goodword.portal.keeping.PortalProviders;
import org.goodword.portal.keeping.Portals.Open;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The way in by the brand's provider. The provider may take its time: no transaction is open meanwhile.
@Component
public class ProviderEntry {
    private final PortalProviders providers;
    private final PortalAddresses addresses;
    private final RelyingParty party;
    private final Ways ways;
    private final Admission admission;
    private final TransactionTemplate transactions;

    ProviderEntry(
            PortalProviders providers,
            PortalAddresses addresses,
            RelyingParty party,
            Ways ways,
            Admission admission,
            TransactionTemplate transactions) {
        this.providers = providers;
        this.addresses = addresses;
        this.party = party;
        this.ways = ways;
        this.admission = admission;
        this.transactions = transactions;
    }

    /// @param to where in the portal she goes afterwards
    /// @throws Rejected `provider-off`, `provider-unreachable`, `provider-wrong`
    public Leaving depart(Open portal, String to) {
        var client = providers.client(working(portal));
        var departure = party.depart(client, addresses.returned(portal.brand(), portal.portal()));
        return new Leaving(departure.address(), ways.close(portal.brand().id(), departure.journey(), to));
    }

    /// @param kept what her browser keeps meanwhile, for [org.goodword.openid.Journey#LIFE]
    public record Leaving(URI address, String kept) {}

    /// She is back.
    ///
    /// @param kept what her browser has kept, and keeps no more
    /// @throws Rejected `provider-off`, `sign-in-not-begun`, and as [RelyingParty] says
    public Arrival arrive(Open portal, Optional<String> kept, Returned returned) {
        var provider = working(portal);
        var way = kept.flatMap(text -> ways.open(text, portal.brand().id())).orElseThrow(ProviderProblem::notBegun);
        var believed =
                party.arrive(providers.client(provider), way.journey(), returned, token -> token.get("email") == null);
        var email = believed.email();
        if (email.isEmpty()) return Arrival.Out.NO_ADDRESS;
        if (!isProven(believed, provider)) return Arrival.Out.UNVERIFIED;
        return admitted(portal, email.get(), believed.name())
                .<Arrival>map(session -> new Arrival.In(session, way.to()))
                .orElse(Arrival.Out.STRANGER);
    }

    /// How a way to the provider ended.
    public sealed interface Arrival {
        /// @param session its token, told once
        /// @param to where in the portal she wanted to go
        record In(Token session, String to) implements Arrival {}

        enum Out implements Arrival {
            /// The provider names no address.
            NO_ADDRESS,
            /// It does not say that the address is hers.
            UNVERIFIED,
            /// She never wrote to us, and the brand lets in none of those.
            STRANGER
        }
    }

    private static boolean isProven(Believed believed, PortalProvider provider) {
        return switch (believed.vouching()) {
            case Vouching.HERS -> true;
            case Vouching.NOTHING_SAID -> provider.trustsUnverified();
            case Vouching.NOT_HERS -> false;
        };
    }

    private Optional<Token> admitted(Open portal, EmailAddress email, Optional<String> name) {
        return transactions.execute(_ -> admission.admit(portal, email, name));
    }

    private PortalProvider working(Open portal) {
        return providers.working(portal.brand().id()).orElseThrow(ProviderEntry::off);
    }

    private static Rejected off() {
        return ProviderProblem.off("Nobody signs in to this portal by a provider.");
    }

    /// Looks at the provider that is kept, as at a sign-in.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `provider-off`, `provider-unreachable`, `provider-wrong`
    public Checked check(BrandId brand, Caller by) {
        var provider = providers.of(brand, by).provider().orElseThrow(ProviderEntry::off);
        return party.check(providers.client(provider));
    }
}
