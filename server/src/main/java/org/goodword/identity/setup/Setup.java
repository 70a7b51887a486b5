package org.goodword.identity.setup;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.goodword.identity.Key;
import org.goodword.identity.WorkspaceCreated;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.BrandKeeping;
import org.goodword.identity.people.Roles;
import org.goodword.identity.signin.Passwords;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a workspace with its first brand and administrator.
@Component
public class Setup {
    private static final Actor SETUP = new Actor.System("setup");

    private final Workspaces workspaces;
    private final Roles roles;
    private final BrandKeeping brands;
    private final AgentKeeping agents;
    private final Passwords passwords;
    private final Ledger ledger;

    Setup(
            Workspaces workspaces,
            Roles roles,
            BrandKeeping brands,
            AgentKeeping agents,
            Passwords passwords,
            Ledger ledger) {
        this.workspaces = workspaces;
        this.roles = roles;
        this.brands = brands;
        this.agents = agents;
        this.passwords = passwords;
        this.ledger = ledger;
    }

    public boolean isDone() {
        return !workspaces.all().isEmpty();
    }

    /// The first workspace of an installation.
    ///
    /// @throws Rejected `already-set-up`
    @Transactional
    public WorkspaceId first(Plan plan) {
        var hash = passwords.hash(plan.password(), plan.words());
        return workspaces.createFirst(() -> furnish(plan, hash)).orElseThrow(() -> new Rejected(new AlreadySetUp()));
    }

    /// A further workspace.
    @Transactional
    public WorkspaceId another(Plan plan) {
        var hash = passwords.hash(plan.password(), plan.words());
        return workspaces.create(() -> furnish(plan, hash));
    }

    private void furnish(Plan plan, String passwordHash) {
        workspaces.describe(plan.workspace(), plan.zone(), plan.language());
        roles.makeReadyOnes();
        var brand = brands.first(plan.brandKey(), plan.brand(), plan.language());
        agents.add(plan.email(), plan.name(), Roles.ADMIN, Optional.of(passwordHash), SETUP);
        ledger.append(new WorkspaceCreated(brand.id(), SETUP), SETUP);
    }

    /// What a set-up needs to know.
    public record Plan(
            String workspace,
            String brand,
            EmailAddress email,
            String name,
            String password,
            ZoneId zone,
            String language) {
        /// What others know of who sets up.
        java.util.List<String> words() {
            return Passwords.words(name, email.value(), workspace, brand);
        }

        Key brandKey() {
            var letters = brand.toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^[-0-9]+|-+$", "");
            return new Key(letters.isEmpty() ? "brand" : letters.substring(0, Math.min(50, letters.length())));
        }

        public static ZoneId zone(String id) {
            try {
                return ZoneId.of(id);
            } catch (DateTimeException unknown) {
                throw Invalid.of("zone", "\"%s\" is not a time zone; write \"Europe/Berlin\".".formatted(id));
            }
        }
    }

    record AlreadySetUp() implements Problem {
        @Override
        public Code code() {
            return new Code("already-set-up", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "Goodword is set up already. Sign in instead.";
        }
    }
}
