package org.goodword.identity.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.goodword.platform.EmailAddress;

/// Somebody as the directory has her.
///
/// @param email empty where there is none that is one
/// @param disabled Active Directory says so (`userAccountControl`, bit 2)
record Entry(String dn, String id, Optional<EmailAddress> email, String name, boolean disabled) {
    private static final int ACCOUNTDISABLE = 0x2;

    /// Empty for an entry that lacks what names it for ever.
    static Optional<Entry> of(SearchResultEntry found, LdapSettings.Names names) {
        return id(found, names.id()).map(id -> {
            var email =
                    Optional.ofNullable(found.getAttributeValue(names.email())).flatMap(EmailAddress::parse);
            var name = Optional.ofNullable(found.getAttributeValue(names.name()))
                    .or(() -> email.map(EmailAddress::local))
                    .orElse("");
            var control = found.getAttributeValueAsInteger("userAccountControl");
            return new Entry(found.getDN(), id, email, name, control != null && (control & ACCOUNTDISABLE) != 0);
        });
    }

    /// What is no text, as `objectGUID`, is written in hexadecimal.
    private static Optional<String> id(SearchResultEntry found, String attribute) {
        var bytes = found.getAttributeValueBytes(attribute);
        if (bytes == null || bytes.length == 0) return Optional.empty();
        var text = new String(bytes, StandardCharsets.UTF_8);
        var isText = text.chars().allMatch(one -> one > ' ' && one < 127);
        return Optional.of(isText ? text : HexFormat.of().formatHex(bytes));
    }
}
