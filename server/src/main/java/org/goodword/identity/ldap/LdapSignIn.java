package org.goodword.identity.ldap;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.goodword.identity.directory.Newcomer;
import org.goodword.identity.signin.SignIn.Arrival;
import org.goodword.identity.signin.Visit;
import org.goodword.platform.Throttle;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// Signs in by the directory's password. Who guesses is slowed down before the directory is asked, which may lock
/// people
/// out itself.
@Component
public class LdapSignIn {
    private final LdapKeeping keeping;
    private final Directory directory;
    private final Arrivals arrivals;
    private final Throttle byName = new Throttle("sign-in attempts", 10, Duration.ofMinutes(10));
    private final Throttle byPeer = new Throttle("sign-in attempts", 100, Duration.ofMinutes(10));

    LdapSignIn(LdapKeeping keeping, Directory directory, Arrivals arrivals) {
        this.keeping = keeping;
        this.directory = directory;
        this.arrivals = arrivals;
    }

    /// What stands on the button; empty where there is none.
    public Optional<String> button() {
        return keeping.working().map(LdapSettings::button);
    }

    /// The directory may take its time: no transaction is open meanwhile.
    ///
    /// @throws Rejected `wrong-credentials`, `too-many-requests`, `directory-off`, `directory-unreachable`, and as
    /// `directory::Admitting` says
    public Arrival signIn(String name, String password, Visit visit) {
        byPeer.take(visit.address());
        var key = Workspaces.current().value() + " " + name.strip().toLowerCase(Locale.ROOT);
        byName.take(key);
        var settings = keeping.working().orElseThrow(LdapProblem::off);
        var secret = keeping.secret(settings);
        var entry = directory
                .find(settings, secret, name.strip())
                .filter(found -> directory.isHers(settings, found, password))
                // Active Directory refuses them by itself; others may keep the attribute only.
                .filter(found -> !found.disabled())
                .orElseThrow(LdapProblem::wrongCredentials);
        var groups = directory.groups(settings, secret, entry, name.strip());
        var newcomer = new Newcomer(settings.identity(entry.id()), entry.email(), entry.name(), groups);
        var arrival = arrivals.arrive(newcomer, settings, visit);
        byName.clear(key);
        return arrival;
    }
}
