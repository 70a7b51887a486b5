package org.goodword.identity.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodword.identity.directory.OutsideIdentity;
import org.goodword.identity.directory.OutsideIdentity.Kind;
import org.goodword.identity.directory.Policy;
import org.goodword.platform.Invalid;
import org.jspecify.annotations.Nullable;

/// The directory of a workspace, as it is kept. The connection is encrypted in any case.
///
/// @param url `ldaps://host:port`, or `ldap://host:port` for StartTLS
/// @param certificate by whom the server's certificate is signed, as PEM; empty for those the machine trusts
/// @param bindDn as whom Goodword looks people up
/// @param secret her password, sealed
/// @param userFilter finds a person by what she types, which stands for `{name}`
/// @param groupFilter finds the groups of a person, whose entry stands for `{dn}` and name for `{name}`; empty for none
/// @param button what stands on the sign-in page
/// @param onlyWay whether agents come in by it alone; administrators may always use their password
/// @param syncs whether roles, teams and who is disabled are looked at regularly
public record LdapSettings(
        boolean on,
        String url,
        String certificate,
        String bindDn,
        @Nullable String secret,
        String base,
        String userFilter,
        Names names,
        String groupBase,
        String groupFilter,
        String button,
        Policy policy,
        boolean onlyWay,
        boolean syncs) {
    static final String NAME = "{name}";
    static final String DN = "{dn}";
    private static final int LONGEST = 1000;
    private static final int LONGEST_PEM = 100_000;

    /// What attributes are called in this directory.
    ///
    /// @param id what never changes: `entryUUID`, `objectGUID`
    /// @param group the name of a group
    public record Names(String id, String email, String name, String group) {
        private static final Pattern SHAPE = Pattern.compile("[A-Za-z][A-Za-z0-9;.-]{0,99}");

        /// @throws org.goodword.platform.Rejected `invalid-value`
        public Names {
            for (var one : new String[] {id, email, name, group}) {
                if (!SHAPE.matcher(one).matches())
                    throw Invalid.of("names", "\"%s\" is no name of an attribute.".formatted(one));
            }
        }
    }

    /// @throws org.goodword.platform.Rejected `invalid-value`
    public LdapSettings {
        url = url.strip();
        requireAddress(url);
        text("certificate", certificate, 0, LONGEST_PEM);
        text("button", button, 1, 60);
        text("groupBase", groupBase, 0, LONGEST);
        requireName("bindDn", bindDn);
        requireName("base", base);
        if (!userFilter.contains(NAME))
            throw Invalid.of("userFilter", "The filter has {name} where stands what somebody types.");
        requireFilter("userFilter", userFilter);
        if (!groupFilter.isEmpty()) requireFilter("groupFilter", groupFilter);
        if (!groupFilter.isEmpty()) requireName("groupBase", groupBase);
        if (onlyWay && !on) throw Invalid.of("onlyWay", "What is off cannot be the only way in.");
    }

    /// Somebody there; the base names the directory, whichever of its servers is asked.
    OutsideIdentity identity(String id) {
        return new OutsideIdentity(Kind.LDAP, issuer(), id);
    }

    String issuer() {
        return base.toLowerCase(Locale.ROOT);
    }

    boolean startTls() {
        return url.startsWith("ldap://");
    }

    private static void requireAddress(String url) {
        try {
            var at = URI.create(url);
            var scheme = String.valueOf(at.getScheme());
            if (!Set.of("ldap", "ldaps").contains(scheme)
                    || at.getHost() == null
                    || at.getUserInfo() != null
                    || !at.getPath().isEmpty()) throw notThere();
        } catch (IllegalArgumentException malformed) {
            throw notThere();
        }
    }

    private static RuntimeException notThere() {
        return Invalid.of("url", "Write it as ldaps://directory.example.org:636, or ldap://… for StartTLS.");
    }

    private static void requireName(String field, String dn) {
        if (dn.isBlank() || dn.length() > LONGEST || !com.unboundid.ldap.sdk.DN.isValidDN(dn))
            throw Invalid.of(
                    field, "\"%s\" is no name of an entry; write it as \"ou=people,dc=example,dc=org\".".formatted(dn));
    }

    private static void requireFilter(String field, String filter) {
        text(field, filter, 1, LONGEST);
        try {
            Filter.create(filter.replace(NAME, "x").replace(DN, "x"));
        } catch (LDAPException malformed) {
            throw Invalid.of(field, "This is no LDAP filter: %s".formatted(malformed.getMessage()));
        }
    }

    private static void text(String field, String value, int least, int most) {
        if (value.strip().length() < least || value.length() > most)
            throw Invalid.of(field, "\"%s\" has %d to %d characters.".formatted(field, least, most));
    }
}
