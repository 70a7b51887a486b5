package org.goodword.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Examples that cannot be run one after the other in a company of the tests, each with what is missing there.
final class ExamplesApart {
    private static final Map<String, List<String>> BY_REASON = Map.ofEntries(
            Map.entry(
                    "For a browser, which is signed in; a token is not",
                    List.of(
                            "DELETE /session",
                            "DELETE /session/role-view",
                            "DELETE /sessions/{id}",
                            "GET /session",
                            "GET /session/oidc/sign-out",
                            "POST /agents/me/devices",
                            "POST /session",
                            "POST /session/ldap",
                            "POST /session/oidc",
                            "POST /session/oidc/return",
                            "POST /session/passkey",
                            "POST /session/second-factor",
                            "POST /session/second-factor/enrolment",
                            "PUT /session/role-view",
                            "PUT /session/second-factor/enrolment")),
            Map.entry(
                    "For visitors of a website, who have tokens of their own",
                    List.of(
                            "GET /chat/config/{brand}",
                            "GET /chat/conversation",
                            "GET /chat/events",
                            "GET /chat/files/{id}",
                            "GET /chat/stream",
                            "GET /quotes/{brand}",
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
                            "POST /chat/visitors")),
            Map.entry(
                    "It is not in the state for it",
                    List.of(
                            "DELETE /asks/{id}",
                            "DELETE /statuses/{status}",
                            "DELETE /ticket-types/{type}",
                            "POST /imports/{id}/resumption",
                            "POST /imports/{id}/stop",
                            "POST /imports/{id}/undoing",
                            "POST /inbound/email",
                            "POST /inbound/email/{id}/filing",
                            "POST /tickets/{ticket}/messages/{message}/withdrawal",
                            "POST /tickets/{ticket}/moves",
                            "PUT /portals/{brand}/logo",
                            "PUT /tickets/{ticket}/messages/{message}/schedule")),
            Map.entry(
                    "Takes a code or a link that was sent to somebody",
                    List.of("POST /setup", "PUT /invitations/{token}/acceptance", "PUT /password-resets/{token}")),
            Map.entry(
                    "Takes a proof of the moment: a password, a code, a key",
                    List.of(
                            "POST /agents/me/passkeys",
                            "POST /agents/me/passkeys/options",
                            "POST /agents/me/passkeys/{passkey}/removal",
                            "POST /agents/me/recovery-codes",
                            "POST /agents/me/second-factor/enrolment",
                            "POST /agents/me/second-factor/removal",
                            "PUT /agents/me/second-factor")),
            Map.entry(
                    "The address of the example is nobody's",
                    List.of(
                            "DELETE /hooks/{id}",
                            "DELETE /webhooks/{id}",
                            "GET /webhooks/{id}/deliveries",
                            "GET /webhooks/{id}/deliveries/{delivery}",
                            "PUT /oidc",
                            "PUT /portals/{brand}/provider",
                            "POST /hooks",
                            "POST /webhooks/{id}/deliveries/{delivery}/replay",
                            "POST /webhooks/{id}/replay",
                            "POST /webhooks/{id}/secret",
                            "POST /webhooks/{id}/test",
                            "PUT /webhooks/{id}")),
            Map.entry(
                    "The company has no provider or directory of its own",
                    List.of(
                            "POST /ldap/check",
                            "POST /ldap/sync",
                            "POST /mailbox-authorisations",
                            "POST /mailboxes/{account}/authorisation",
                            "POST /oidc/check",
                            "POST /portals/{brand}/provider/check")),
            Map.entry(
                    "The company has none of it",
                    List.of(
                            "DELETE /agents/me/devices/{id}",
                            "DELETE /agents/{id}/sessions/{session}",
                            "DELETE /apps/{id}/people/{agent}",
                            "DELETE /contacts/{contact}/undeliverable/{email}",
                            "DELETE /domain-keys/{domain}",
                            "DELETE /mailboxes/{account}",
                            "DELETE /report-schedules/{id}",
                            "DELETE /scim/tokens/{id}",
                            "DELETE /tags/changes/{id}",
                            "DELETE /tickets/{ticket}/split",
                            "DELETE /workspace-exports/{id}",
                            "GET /erasures/{id}",
                            "GET /erasures/{id}/receipt",
                            "GET /holiday-feeds/{id}",
                            "GET /messages/{id}/original",
                            "GET /person-exports/{id}",
                            "GET /person-exports/{id}/file",
                            "GET /retention-rules/{id}/preview",
                            "GET /retention-runs/{id}/receipt",
                            "GET /tickets/{ticket}/draft/files/{file}",
                            "GET /tickets/{ticket}/messages/{message}/ask",
                            "GET /workspace-exports/{id}",
                            "GET /workspace-exports/{id}/file",
                            "POST /agents/me/devices/{id}/test",
                            "POST /contacts/{contact}/exports",
                            "POST /contacts/{contact}/merges/{merge}/undoing",
                            "POST /organisations/{organisation}/merges/{merge}/undoing",
                            "POST /retention-rules/{id}/on",
                            "POST /tickets/{ticket}/messages/{message}/ask",
                            "POST /tickets/{ticket}/side-conversations/{side}/messages",
                            "PUT /contacts/{contact}/notes/{note}",
                            "PUT /domain-keys/{domain}",
                            "PUT /report-schedules/{id}")),
            Map.entry(
                    "The ticket is no chat",
                    List.of(
                            "DELETE /tickets/{ticket}/chat/block",
                            "GET /tickets/{ticket}/chat",
                            "POST /tickets/{ticket}/offer/acceptance",
                            "POST /tickets/{ticket}/offer/refusal",
                            "POST /tickets/{ticket}/taking",
                            "POST /tickets/{ticket}/transfer",
                            "PUT /tickets/{ticket}/chat/block",
                            "PUT /tickets/{ticket}/chat/end")));

    static final Map<String, String> REASONS = BY_REASON.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(operation -> Map.entry(operation, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// The whole installation's: whether a company may depends on which others are there.
    static final Set<String> OF_THE_INSTALLATION = Set.of("DELETE /outbound/pause");

    private ExamplesApart() {}
}
