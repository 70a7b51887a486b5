package org.goodword.identity.ldap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.identity.Brands;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.directory.Mappings;
import org.goodword.identity.signin.OnlyWay;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Secrets;
import org.goodword.platform.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The workspace's directory as administrators set it up.
@Component
public class LdapKeeping implements OnlyWay {
    private static final String NAME = "ldap";
    private static final String PURPOSE = "ldap-password";

    private final Settings settings;
    private final Mappings mappings;
    private final Directory directory;
    private final Secrets secrets;
    private final Brands brands;
    private final Ledger ledger;

    LdapKeeping(
            Settings settings, Mappings mappings, Directory directory, Secrets secrets, Brands brands, Ledger ledger) {
        this.settings = settings;
        this.mappings = mappings;
        this.directory = directory;
        this.secrets = secrets;
        this.brands = brands;
        this.ledger = ledger;
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Optional<LdapSettings> show(Caller by) {
        by.require(IdentityPermissions.SECURE);
        return kept();
    }

    /// That by which agents sign in now.
    @Transactional(readOnly = true)
    public Optional<LdapSettings> working() {
        return kept().filter(LdapSettings::on);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> only() {
        return working().filter(LdapSettings::onlyWay).map(LdapSettings::button);
    }

    String secret(LdapSettings of) {
        return of.secret() == null ? "" : secrets.decrypt(PURPOSE, of.secret());
    }

    /// @param secret absent to keep the one that is known
    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public LdapSettings put(LdapSettings wanted, Optional<String> secret, Caller by) {
        by.require(IdentityPermissions.SECURE);
        mappings.requireGrantable(wanted.policy().mapping(), by);
        var sealed = secret.filter(one -> !one.isEmpty())
                .map(one -> secrets.encrypt(PURPOSE, one))
                .orElseGet(() -> known(wanted));
        var put = new LdapSettings(
                wanted.on(),
                wanted.url(),
                wanted.certificate(),
                wanted.bindDn(),
                sealed,
                wanted.base(),
                wanted.userFilter(),
                wanted.names(),
                wanted.groupBase(),
                wanted.groupFilter(),
                wanted.button(),
                wanted.policy(),
                wanted.onlyWay(),
                wanted.syncs());
        settings.put(NAME, put);
        announce(put, by);
        return put;
    }

    /// What one server was trusted with is not told to another.
    private String known(LdapSettings wanted) {
        return kept().filter(before ->
                        before.url().equals(wanted.url()) && before.bindDn().equals(wanted.bindDn()))
                .flatMap(before -> Optional.ofNullable(before.secret()))
                .orElseThrow(() -> Invalid.of("secret", "Give the password of %s too.".formatted(wanted.bindDn())));
    }

    /// Looks whether the directory answers, and how many it shows.
    ///
    /// @throws Rejected `not-allowed`, `directory-off`, `directory-unreachable`
    public int check(Caller by) {
        var of = show(by).orElseThrow(LdapProblem::off);
        return directory.everybody(of, secret(of), Set.of()).size();
    }

    private Optional<LdapSettings> kept() {
        return settings.find(NAME, LdapSettings.class);
    }

    private void announce(LdapSettings put, Caller by) {
        var facts = Map.<String, Object>of(
                "on", put.on(),
                "url", put.url(),
                "makesAgents", put.policy().makesAgents(),
                "onlyWay", put.onlyWay(),
                "syncs", put.syncs(),
                "rules", put.policy().mapping().rules().size());
        ledger.append(
                IdentityEvent.of(
                        "workspace.ldap-changed", brands.all().getFirst().id().value(), facts),
                by.actor());
    }
}
