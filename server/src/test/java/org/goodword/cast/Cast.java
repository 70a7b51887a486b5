package org.goodword.cast;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.goodword.identity.Key;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.Roles;
import org.goodword.identity.setup.Console;
import org.goodword.identity.setup.Setup;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Limits;
import org.goodword.platform.Lookups;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The people of the tests, always in a workspace of their own.
@Component
public class Cast {
    private final Setup setup;
    private final Console console;
    private final AgentKeeping agents;
    private final Roles roles;
    private final TransactionTemplate transaction;
    private final Lookups lookups;
    private final Environment environment;

    Cast(
            Setup setup,
            Console console,
            AgentKeeping agents,
            Roles roles,
            TransactionTemplate transaction,
            Lookups lookups,
            Environment environment) {
        this.setup = setup;
        this.console = console;
        this.agents = agents;
        this.roles = roles;
        this.transaction = transaction;
        this.lookups = lookups;
        this.environment = environment;
    }

    public Company acme() {
        return company("Acme");
    }

    public Company initech() {
        return company("Initech");
    }

    /// Nobody's way in.
    public Rest anonymous() {
        return Rest.anonymous(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /// One more agent, with a role of her own that grants this.
    public Person withRole(Company company, String key, RowScope scope, String... permissions) {
        return withRole(company, key, scope, Limits.NONE, permissions);
    }

    /// Likewise, of some brands only, or without some fields.
    public Person withRole(Company company, String key, RowScope scope, Limits limits, String... permissions) {
        return Workspaces.in(company.workspace(), () -> {
            var by = agents.callerFor(company.ada().agent().id());
            roles.create(new Key(key), key, List.of(permissions), scope, limits, false, by);
            return person(added(key, key, company.domain()));
        });
    }

    private Company company(String name) {
        var id = Ids.next().toString();
        var domain = name.toLowerCase(java.util.Locale.ROOT) + "-" + id.substring(id.length() - 12) + ".example";
        var ada = new EmailAddress("ada@" + domain);
        var workspace = setup.another(new Setup.Plan(name, name, ada, "Ada", Company.PASSWORD, ZoneOffset.UTC, "en"));
        return Workspaces.in(workspace, () -> {
            transaction.executeWithoutResult(_ -> lookups.put(Lookups.Kind.HOST, domain, Ids.next()));
            var admin = agents.find(ada).orElseThrow().id();
            var by = agents.callerFor(admin);
            var loner = List.of("ticket.*", "contact.*", "agent.view");
            roles.create(new Key("loner"), "Loner", loner, RowScope.MINE, Limits.NONE, false, by);
            var tom = added("tom", "supervisor", domain);
            var mara = added("mara", "agent", domain);
            var ben = added("ben", "agent", domain);
            var lou = added("lou", "loner", domain);
            var support = console.addTeam(new Key("support"), "Support", List.of(mara, lou), by);
            var billing = console.addTeam(new Key("billing"), "Billing", List.of(ben), by);
            return new Company(
                    workspace,
                    domain,
                    person(admin),
                    person(tom),
                    person(mara),
                    person(ben),
                    person(lou),
                    support.id().value(),
                    billing.id().value());
        });
    }

    /// Without a password that fits: only the administrator signs in with one, the others have tokens.
    private AgentId added(String name, String role, String domain) {
        return transaction.execute(_ -> agents.add(
                        new EmailAddress(name + "@" + domain),
                        Character.toUpperCase(name.charAt(0)) + name.substring(1),
                        new Key(role),
                        Optional.of("!"),
                        new Actor.System("test"))
                .id());
    }

    private Person person(AgentId id) {
        var token = console.issueToken(id, "test").value();
        return new Person(agents.find(id).orElseThrow(), anonymous().withToken(token));
    }
}
