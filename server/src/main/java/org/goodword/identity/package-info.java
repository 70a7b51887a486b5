/// Who works here and when: brands, agents, teams, roles, hours, sessions, second factors, passkeys, sign-in rules, API
/// tokens, apps of others; set-up, invitations and resets; and who comes from the house's own directory, by OpenID
/// Connect, LDAP or
/// SCIM.
///
/// Owns them, and what agents prefer. Announces `workspace.created`, `agent.*`, `team.*`, `role.*`, `brand.*`,
/// `calendar.*`, `session.*`, `token.*`, `app.*`, `workspace.sign-in-rules-changed`, `workspace.oidc-changed`,
/// `workspace.ldap-changed`, `workspace.scim-*`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::web",
            "platform::work",
            "ledger",
            "files",
            "filter",
            "calendars",
            "openid",
            "outbox"
        })
@NullMarked
package org.goodword.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
