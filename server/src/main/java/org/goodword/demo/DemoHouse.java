package org.goodword.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount.Relay;
import org.goodword.channels.accounts.AccountKeeping;
import org.goodword.channels.accounts.AccountKeeping.Plan;
import org.goodword.contacts.Organisations;
import org.goodword.demo.outside.MailOutside;
import org.goodword.demo.telling.Book;
import org.goodword.demo.telling.People;
import org.goodword.demo.telling.People.Colleague;
import org.goodword.identity.Agents;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.identity.Key;
import org.goodword.identity.setup.Console;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Version.Precondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The demo's house: two brands with an address each, three teams, eight agents.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
class DemoHouse {
    static final EmailAddress ADMIN = new EmailAddress("ada@lumen.example");
    private static final String FIRST_BRAND = "lumen-lamps";
    private static final AccountId LUMEN = account(1);
    private static final AccountId BLATT = account(2);

    private final Console console;
    private final Agents agents;
    private final Brands brands;
    private final Organisations organisations;
    private final AccountKeeping accounts;
    private final MailOutside outside;
    private final Book book;
    private final DemoPortal portal;
    private final DemoLogins logins;

    DemoHouse(
            Console console,
            Agents agents,
            Brands brands,
            Organisations organisations,
            AccountKeeping accounts,
            MailOutside outside,
            Book book,
            DemoPortal portal,
            DemoLogins logins) {
        this.console = console;
        this.agents = agents;
        this.brands = brands;
        this.organisations = organisations;
        this.accounts = accounts;
        this.outside = outside;
        this.book = book;
        this.portal = portal;
        this.logins = logins;
    }

    void furnish() {
        var caller = admin();
        var people = book.people();
        console.addBrand(new Key("blatt-bogen"), "Blatt & Bogen", "de", caller);
        people.agents().forEach(this::hire);
        team("support", "Support", people, caller);
        team("billing", "Billing", people, caller);
        team("blatt", "Blatt & Bogen", people, caller);
        for (var organisation : people.organisations())
            organisations.create(organisation.name(), List.of(organisation.domain()), caller);
        brand(FIRST_BRAND).ifPresent(brand -> portal.open(brand, caller));
        connect();
    }

    /// Where customers of the first brand look at what they asked.
    Optional<String> portalAddress() {
        return brand(FIRST_BRAND).flatMap(brand -> portal.address(brand, admin()));
    }

    private void hire(Colleague colleague) {
        var login = logins.fresh(colleague.role(), colleague.email(), colleague.name());
        console.addAgent(
                new EmailAddress(colleague.email()), colleague.name(), new Key(colleague.role()), login.password());
    }

    private void team(String key, String name, People people, Caller by) {
        var members = people.team(key).stream().map(this::id).toList();
        console.addTeam(new Key(key), name, members, by);
    }

    private AgentId id(Colleague colleague) {
        return agents.find(new EmailAddress(colleague.email())).orElseThrow().id();
    }

    /// The port of the world outside is another one after each start.
    void connect() {
        var relay = new Relay("localhost", outside.port(), "none", Optional.empty(), Optional.empty());
        connect(LUMEN, FIRST_BRAND, "support@lumen.example", "Lumen Support", relay);
        connect(BLATT, "blatt-bogen", "hallo@blatt-bogen.example", "Blatt & Bogen", relay);
    }

    private void connect(AccountId account, String brand, String address, String name, Relay relay) {
        brand(brand)
                .map(found -> new Plan(found.id(), new EmailAddress(address), name, Optional.of(relay)))
                .ifPresent(plan -> accounts.put(account, new Precondition.None(), plan, admin()));
    }

    private Optional<Brand> brand(String key) {
        return Stream.of(brands.all())
                .flatMap(List::stream)
                .filter(brand -> brand.key().value().equals(key))
                .findFirst();
    }

    private Caller admin() {
        return agents.callerFor(agents.find(ADMIN).orElseThrow().id());
    }

    private static AccountId account(int number) {
        return new AccountId(UUID.fromString("01900000-0000-7000-8000-00000000000" + number));
    }
}
