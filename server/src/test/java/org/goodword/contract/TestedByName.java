package org.goodword.contract;

import java.util.Set;

/// Endpoints that no walk over all of them can ask for what is somebody else's.
final class TestedByName {
    /// Whose path leads nowhere, or whose id is the client's own choice: each has a test by name.
    static final Set<String> APART = Set.of(
            // For anybody; `advocacy` tests what it tells.
            "GET /quotes/{brand}",
            // `AppsTests`, `StolenGrantsTests`: in a workspace of one's own, and another's.
            "POST /app-authorisations",
            "POST /app-authorisations/preview",
            "DELETE /agents/me/apps/{app}",
            "POST /apps",
            "PUT /apps/{id}",
            "DELETE /apps/{id}",
            "POST /apps/{id}/secret",
            "GET /apps/{id}/people",
            "DELETE /apps/{id}/people/{agent}",
            "DELETE /outbound/pause",
            // Its own form, named by nothing of anybody's: `FormsTests`.
            "DELETE /forms",
            // An id of the client's own, and a setting of the workspace's: `RetainingTests`.
            "PUT /retention-rules/{id}",
            "DELETE /retention-rules/{id}",
            "PUT /retention-hold",
            // By key, in a workspace of one's own: `KeepingClassesTests`.
            "DELETE /statuses/{status}",
            "DELETE /ticket-types/{type}",
            "PATCH /statuses/{status}",
            "PATCH /ticket-types/{type}",
            "POST /statuses",
            "POST /ticket-types",
            "POST /fields",
            "PUT /forms",
            // By name: `ReportsTests`; each shows what its reader may see.
            "GET /reports/{name}",
            "GET /reports/{name}/tickets",
            "GET /reports/{name}/file",
            // `SchedulesTests`.
            "POST /report-schedules",
            "PUT /report-schedules/{id}",
            "DELETE /report-schedules/{id}",
            "DELETE /session",
            // A role of her own workspace: `ViewingAsTests`.
            "PUT /session/role-view",
            "DELETE /session/role-view",
            // Her own: `SecondFactorTests`, `PasskeyTests`, `SessionsTests`, `SignInRulesTests`.
            "DELETE /sessions",
            "POST /agents/me/passkeys",
            // Of a session: `DevicesTests`.
            "POST /agents/me/devices",
            "POST /agents/me/passkeys/options",
            "POST /agents/me/passkeys/{passkey}/removal",
            "POST /session/passkey",
            "POST /session/passkey/options",
            // `OidcSignInTests`, `LiesTests`, `OidcSettingsTests`, `ScimTests`, `LdapTests`.
            "PUT /ldap",
            "POST /ldap/check",
            "POST /ldap/sync",
            "POST /ldap/sync/preview",
            "POST /session/ldap",
            "POST /session/oidc",
            "POST /session/oidc/return",
            "PUT /oidc",
            "POST /oidc/check",
            "PUT /scim",
            "POST /scim/tokens",
            "POST /agents/me/recovery-codes",
            "POST /agents/me/second-factor/enrolment",
            "POST /agents/me/second-factor/removal",
            "POST /session/second-factor",
            "POST /session/second-factor/enrolment",
            "PUT /agents/me/password",
            "PUT /agents/me/second-factor",
            "PUT /session/second-factor/enrolment",
            "PUT /sign-in-rules",
            "POST /blocks",
            "POST /bulk-jobs",
            "POST /brands",
            "PATCH /agents/me",
            "POST /files",
            "POST /imports",
            "POST /invitations",
            "POST /password-resets",
            "POST /session",
            "POST /setup",
            "POST /tickets/actions",
            "POST /tokens",
            "PUT /agents/me/settings",
            "PUT /availability",
            "DELETE /contacts/{contact}/emails/{email}",
            "DELETE /contacts/{contact}/undeliverable/{email}",
            // Of an address that is the contact's: `MassMailTests`.
            "PUT /contacts/{contact}/mass-mail/{email}",
            "PUT /contacts/{contact}/emails/{email}",
            "PUT /audit/keeping",
            // By a state that only who began has: `AuthorisingTests`.
            "POST /mailbox-authorisations",
            "PUT /business-hours",
            "PUT /first-steps",
            "PUT /mail-rules",
            // The workspace's own: `RedactingTests`.
            "PUT /masking",
            // By name, in a workspace of one's own: `DomainKeysTests`.
            "DELETE /domain-keys/{domain}",
            "PUT /domain-keys/{domain}",
            "PUT /holiday-feeds/{id}",
            // What it looks like, of one's own newest ticket: `HooksTests`.
            "GET /hooks/samples/{event}",
            "POST /hooks",
            // In a workspace of one's own, and another's: `WebhooksTests`.
            "POST /webhooks/{id}/deliveries/{delivery}/replay",
            "POST /webhooks/{id}/replay",
            "POST /webhooks/{id}/secret",
            "POST /webhooks/{id}/test",
            "PUT /webhooks/{id}",
            // Of one's own workspace: `TakingOutTests`.
            "POST /workspace-exports",
            "PUT /notification-defaults",
            "PUT /invitations/{token}/acceptance",
            "PUT /password-resets/{token}");

    /// A visitor's token says who he is, and he names nothing of anybody's: `chat` tests them by name.
    static final Set<String> VISITORS = Set.of(
            "GET /chat/config/{brand}",
            "GET /chat/conversation",
            "GET /chat/events",
            "GET /chat/files/{id}",
            "GET /chat/stream",
            "POST /chat/email",
            "POST /chat/end",
            "POST /chat/files",
            "POST /chat/forget",
            "POST /chat/messages",
            "POST /chat/offline",
            "POST /chat/page",
            "POST /chat/rating",
            "POST /chat/seen",
            "POST /chat/transcript",
            "POST /chat/typing",
            "POST /chat/visitors");

    private TestedByName() {}
}
