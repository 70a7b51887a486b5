package org.goodword.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What each endpoint is asked with, by `GET /path`, when somebody asks for what is not hers. `{team}` and the like
/// stand for ids of the other side.
final class Cases {
    /// Lists and the like, with their queries. Whatever they show must not be the other side's.
    static final Map<String, List<String>> OPEN_READS = Map.ofEntries(
            Map.entry("GET /absences", List.of("")),
            Map.entry("GET /actions", List.of("")),
            Map.entry("GET /agents", List.of("")),
            Map.entry("GET /agents/me/apps", List.of("")),
            Map.entry("GET /agents/me/devices", List.of("")),
            Map.entry("GET /agents/me/passkeys", List.of("")),
            Map.entry("GET /agents/me/second-factor", List.of("")),
            Map.entry("GET /agents/me/settings", List.of("")),
            Map.entry("GET /apps", List.of("")),
            Map.entry("GET /asks", List.of("", "?state=asked", "?state=failed")),
            Map.entry("GET /asks/export", List.of("")),
            Map.entry("GET /assignment-policies", List.of("")),
            Map.entry("GET /availability", List.of("")),
            Map.entry("GET /availability/agents", List.of("")),
            Map.entry("GET /audit", List.of("", "?event=session.started", "?subject=ticket:{ticket}")),
            Map.entry("GET /audit/csv", List.of("")),
            Map.entry("GET /audit/keeping", List.of("")),
            Map.entry("GET /blocks", List.of("")),
            Map.entry("GET /brands", List.of("")),
            Map.entry("GET /business-hours", List.of("")),
            Map.entry("GET /bulk-jobs", List.of("")),
            Map.entry("GET /canned-replies", List.of("")),
            Map.entry("GET /macros", List.of("")),
            Map.entry("GET /channel-accounts", List.of("")),
            Map.entry("GET /chats", List.of("", "?state=mine")),
            Map.entry("GET /deleted-tickets", List.of("")),
            Map.entry(
                    "GET /contacts",
                    List.of("", "?limit=200", "?q=fox", "?q={domain}", "?organisation={organisation}")),
            Map.entry("GET /contacts/duplicates", List.of("")),
            Map.entry("GET /contacts/export", List.of("", "?q=fox")),
            Map.entry("GET /contacts/undeliverable", List.of("", "?email=dana@customer.{domain}")),
            Map.entry("GET /domain-keys", List.of("")),
            Map.entry("GET /erasures", List.of("")),
            Map.entry("GET /masking", List.of("")),
            Map.entry("GET /retention-rules", List.of("")),
            Map.entry("GET /retention-runs", List.of("")),
            Map.entry("GET /fields", List.of("", "?subject=contact")),
            Map.entry("GET /forms", List.of("")),
            Map.entry("GET /first-steps", List.of("")),
            Map.entry("GET /health", List.of("")),
            Map.entry("GET /holiday-feeds", List.of("")),
            Map.entry("GET /imports", List.of("")),
            Map.entry("GET /inbound/email", List.of("", "?state=ticketed")),
            Map.entry("GET /mail-rules", List.of("")),
            Map.entry("GET /mailboxes", List.of("")),
            Map.entry("GET /mailbox-authorisations", List.of("")),
            Map.entry("GET /notification-defaults", List.of("")),
            Map.entry("GET /organisations", List.of("", "?q=customers", "?q=customer.{domain}")),
            Map.entry("GET /organisations/duplicates", List.of("")),
            Map.entry("GET /organisations/export", List.of("")),
            Map.entry("GET /outbound", List.of("")),
            Map.entry("GET /outbound/state", List.of("")),
            Map.entry("GET /report-schedules", List.of("")),
            Map.entry("GET /reports", List.of("")),
            Map.entry("GET /roles", List.of("")),
            Map.entry("GET /search", List.of("?q=stapler", "?q={domain}", "?q={ticket}")),
            Map.entry("GET /session", List.of("")),
            Map.entry("GET /sessions", List.of("")),
            Map.entry("GET /setup", List.of("")),
            Map.entry("GET /ldap", List.of("")),
            Map.entry("GET /oidc", List.of("")),
            Map.entry("GET /scim", List.of("")),
            Map.entry("GET /session/oidc/sign-out", List.of("")),
            Map.entry("GET /sign-in-rules", List.of("")),
            Map.entry("GET /sign-in-ways", List.of("")),
            Map.entry("GET /statuses", List.of("")),
            Map.entry("GET /tags", List.of("")),
            Map.entry("GET /teams", List.of("")),
            Map.entry("GET /tickets", List.of("", "?q=", "?q=%22stapler%22", "?q=%22{domain}%22")),
            Map.entry("GET /tickets/export", List.of("", "?q=%22stapler%22", "?q=%22{domain}%22")),
            Map.entry("GET /tickets/filter-fields", List.of("")),
            Map.entry("GET /tickets/lacking", List.of("?field=colour")),
            Map.entry("GET /tickets/count", List.of("", "?q=%22stapler%22")),
            Map.entry("GET /today", List.of("")),
            Map.entry("GET /today/csv", List.of("")),
            Map.entry("GET /tokens", List.of("")),
            Map.entry("GET /views", List.of("")),
            Map.entry("GET /wallboard", List.of("")),
            Map.entry("GET /workspace-exports", List.of("")),
            Map.entry("GET /webhooks", List.of("")));

    /// What each endpoint names in its path.
    static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("GET /agents/{id}", "agent"),
            Map.entry("GET /attachments/{id}", "attachment"),
            Map.entry("GET /contacts/{id}", "contact"),
            Map.entry("GET /contacts/{contact}/duplicates", "contact"),
            Map.entry("PUT /contacts/{contact}/duplicates/{other}/dismissal", "contact"),
            Map.entry("DELETE /contacts/{contact}/duplicates/{other}/dismissal", "contact"),
            Map.entry("GET /contacts/{contact}/merges", "contact"),
            Map.entry("GET /contacts/{contact}/merges/preview/{from}", "contact"),
            Map.entry("POST /contacts/{contact}/merges", "contact"),
            Map.entry("POST /contacts/{contact}/merges/{merge}/undoing", "contact"),
            Map.entry("GET /contacts/{contact}/notes", "contact"),
            Map.entry("PUT /contacts/{contact}/notes/{note}", "contact"),
            Map.entry("DELETE /contacts/{contact}/notes/{note}", "contact"),
            Map.entry("GET /contacts/{contact}/timeline", "contact"),
            Map.entry("GET /contacts/{contact}/consents", "contact"),
            Map.entry("POST /contacts/{contact}/consents", "contact"),
            Map.entry("GET /contacts/{contact}/erasure-preview", "contact"),
            Map.entry("POST /contacts/{contact}/erasures", "contact"),
            Map.entry("GET /contacts/{contact}/exports", "contact"),
            Map.entry("POST /contacts/{contact}/exports", "contact"),
            Map.entry("GET /erasures/{id}", "view"),
            Map.entry("GET /erasures/{id}/receipt", "view"),
            Map.entry("GET /retention-rules/{id}/preview", "view"),
            Map.entry("POST /retention-rules/{id}/on", "view"),
            Map.entry("POST /retention-rules/{id}/off", "view"),
            Map.entry("GET /retention-runs/{id}/receipt", "view"),
            Map.entry("GET /workspace-exports/{id}", "view"),
            Map.entry("GET /workspace-exports/{id}/file", "view"),
            Map.entry("DELETE /workspace-exports/{id}", "view"),
            Map.entry("GET /person-exports/{id}", "view"),
            Map.entry("GET /person-exports/{id}/file", "view"),
            Map.entry("DELETE /attachments/{id}", "attachment"),
            Map.entry("POST /tickets/{ticket}/messages/{message}/redactions", "ticket"),
            Map.entry("POST /tickets/{ticket}/messages/{message}/redactions/preview", "ticket"),
            Map.entry("GET /organisations/{organisation}/duplicates", "organisation"),
            Map.entry("PUT /organisations/{organisation}/duplicates/{other}/dismissal", "organisation"),
            Map.entry("DELETE /organisations/{organisation}/duplicates/{other}/dismissal", "organisation"),
            Map.entry("GET /organisations/{organisation}/merges", "organisation"),
            Map.entry("GET /organisations/{organisation}/merges/preview/{from}", "organisation"),
            Map.entry("POST /organisations/{organisation}/merges", "organisation"),
            Map.entry("POST /organisations/{organisation}/merges/{merge}/undoing", "organisation"),
            Map.entry("GET /organisations/{organisation}/notes", "organisation"),
            Map.entry("PUT /organisations/{organisation}/notes/{note}", "organisation"),
            Map.entry("DELETE /organisations/{organisation}/notes/{note}", "organisation"),
            Map.entry("GET /organisations/{organisation}/timeline", "organisation"),
            Map.entry("DELETE /hooks/{id}", "view"),
            Map.entry("DELETE /scim/tokens/{id}", "view"),
            Map.entry("DELETE /webhooks/{id}", "view"),
            Map.entry("GET /webhooks/{id}/deliveries", "view"),
            Map.entry("GET /webhooks/{id}/deliveries/{delivery}", "view"),
            Map.entry("GET /holiday-feeds/{id}", "view"),
            Map.entry("DELETE /holiday-feeds/{id}", "view"),
            Map.entry("POST /holiday-feeds/{id}/check", "view"),
            Map.entry("GET /contacts/{id}/fields", "contact"),
            Map.entry("GET /organisations/{id}/fields", "organisation"),
            Map.entry("PATCH /contacts/{id}/fields", "contact"),
            Map.entry("PATCH /organisations/{id}/fields", "organisation"),
            Map.entry("GET /imports/{id}", "import"),
            Map.entry("GET /imports/{id}/remarks", "import"),
            Map.entry("GET /inbound/email/{id}", "mail"),
            Map.entry("DELETE /blocks/{id}", "block"),
            Map.entry("GET /acknowledgements/{brand}", "brand"),
            Map.entry("PUT /acknowledgements/{brand}", "brand"),
            Map.entry("GET /letterheads/{brand}", "brand"),
            Map.entry("PUT /letterheads/{brand}", "brand"),
            Map.entry("POST /letterheads/{brand}/preview", "brand"),
            Map.entry("POST /letterheads/{brand}/test", "brand"),
            Map.entry("GET /mailboxes/{account}", "account"),
            Map.entry("PUT /mailboxes/{account}", "account"),
            Map.entry("DELETE /mailboxes/{account}", "account"),
            Map.entry("POST /mailboxes/{account}/check", "account"),
            Map.entry("POST /mailboxes/{account}/authorisation", "account"),
            Map.entry("GET /organisations/{id}", "organisation"),
            Map.entry("GET /tickets/{id}/deliveries", "ticket"),
            Map.entry("GET /tickets/{id}/mails", "ticket"),
            Map.entry("GET /tickets/{id}/file-links", "ticket"),
            Map.entry("PUT /file-links/{id}/withdrawal", "fileLink"),
            Map.entry("DELETE /file-links/{id}/withdrawal", "fileLink"),
            Map.entry("GET /messages/{id}/original", "message"),
            Map.entry("GET /tickets/{ticket}", "ticket"),
            Map.entry("GET /tickets/{ticket}/chat", "ticket"),
            Map.entry("GET /widgets/{brand}", "brand"),
            Map.entry("PUT /widgets/{brand}", "brand"),
            Map.entry("GET /portals/{brand}", "brand"),
            Map.entry("PUT /portals/{brand}", "brand"),
            Map.entry("GET /portals/{brand}/provider", "brand"),
            Map.entry("PUT /portals/{brand}/provider", "brand"),
            Map.entry("POST /portals/{brand}/provider/check", "brand"),
            Map.entry("PUT /portals/{brand}/logo", "brand"),
            Map.entry("DELETE /portals/{brand}/logo", "brand"),
            Map.entry("PUT /tickets/{ticket}/chat/end", "ticket"),
            Map.entry("PUT /tickets/{ticket}/chat/block", "ticket"),
            Map.entry("DELETE /tickets/{ticket}/chat/block", "ticket"),
            Map.entry("POST /widgets/{brand}/secret", "brand"),
            Map.entry("GET /tickets/{ticket}/messages/{message}/ask", "ticket"),
            Map.entry("GET /tickets/{ticket}/draft", "ticket"),
            Map.entry("GET /tickets/{ticket}/draft/files/{file}", "ticket"),
            Map.entry("GET /tickets/{ticket}/audience", "ticket"),
            Map.entry("GET /tickets/{ticket}/history", "ticket"),
            Map.entry("GET /tickets/{ticket}/links", "ticket"),
            Map.entry("GET /tickets/{ticket}/side-conversations", "ticket"),
            Map.entry("POST /tickets/{ticket}/side-conversations", "ticket"),
            Map.entry("POST /tickets/{ticket}/side-conversations/{side}/messages", "ticket"),
            Map.entry("DELETE /tickets/{ticket}/split", "ticket"),
            Map.entry("POST /tickets/{ticket}/moves", "ticket"),
            Map.entry("POST /tickets/{ticket}/splits", "ticket"),
            Map.entry("GET /tickets/{ticket}/placement", "ticket"),
            Map.entry("GET /tickets/{ticket}/messages", "ticket"),
            Map.entry("GET /agents/{id}/access", "agent"),
            Map.entry("DELETE /agents/{id}/company-account", "agent"),
            Map.entry("DELETE /agents/{id}/second-factor", "agent"),
            Map.entry("DELETE /agents/{id}/sessions", "agent"),
            Map.entry("DELETE /agents/{id}/sessions/{session}", "agent"),
            Map.entry("PATCH /agents/{id}", "agent"),
            Map.entry("PATCH /brands/{id}", "brand"),
            Map.entry("PATCH /canned-replies/{id}", "canned"),
            Map.entry("PATCH /contacts/{id}", "contact"),
            Map.entry("PATCH /fields/{id}", "field"),
            Map.entry("PATCH /organisations/{id}", "organisation"),
            Map.entry("PATCH /roles/{id}", "role"),
            Map.entry("PATCH /teams/{id}", "team"),
            Map.entry("PATCH /tickets/{ticket}", "ticket"),
            Map.entry("PATCH /views/{id}", "view"),
            Map.entry("PUT /tickets/{ticket}/draft", "ticket"),
            Map.entry("PUT /tickets/{ticket}/read", "ticket"),
            Map.entry("DELETE /tickets/{ticket}/draft", "ticket"),
            Map.entry("DELETE /absences/{absence}", "absence"),
            Map.entry("DELETE /agents/me/devices/{id}", "view"),
            Map.entry("POST /agents/me/devices/{id}/test", "view"),
            Map.entry("DELETE /asks/{id}", "ask"),
            Map.entry("GET /bulk-jobs/{job}", "job"),
            Map.entry("GET /bulk-jobs/{job}/results", "job"),
            Map.entry("POST /bulk-jobs/{job}/stop", "job"),
            Map.entry("POST /bulk-jobs/{job}/undoing", "job"),
            Map.entry("PUT /macros/{macro}", "macro"),
            Map.entry("DELETE /macros/{macro}", "macro"),
            Map.entry("PUT /assignment-policies/{team}", "team"),
            Map.entry("DELETE /assignment-policies/{team}", "team"),
            Map.entry("PUT /default-teams/{brand}", "brand"),
            Map.entry("DELETE /views/{id}", "view"),
            Map.entry("DELETE /canned-replies/{id}", "canned"),
            Map.entry("DELETE /channel-accounts/{id}", "account"),
            Map.entry("POST /channel-accounts/{id}/check", "account"),
            Map.entry("DELETE /roles/{id}", "role"),
            Map.entry("DELETE /sessions/{id}", "token"),
            Map.entry("DELETE /tags/changes/{id}", "view"),
            Map.entry("DELETE /tokens/{id}", "token"),
            Map.entry("POST /asks/{id}/withdrawal", "ask"),
            Map.entry("POST /tickets/{ticket}/messages/{message}/ask", "ticket"),
            Map.entry("POST /imports/{id}/resumption", "import"),
            Map.entry("POST /imports/{id}/stop", "import"),
            Map.entry("POST /imports/{id}/undoing", "import"),
            Map.entry("POST /inbound/email/{id}/filing", "mail"),
            Map.entry("POST /outbound/{id}/attempts", "outbound"),
            Map.entry("POST /tickets/{ticket}/actions", "ticket"),
            Map.entry("POST /tickets/{ticket}/messages", "ticket"),
            Map.entry("POST /tickets/{ticket}/offer/acceptance", "ticket"),
            Map.entry("POST /tickets/{ticket}/offer/refusal", "ticket"),
            Map.entry("POST /tickets/{ticket}/taking", "ticket"),
            Map.entry("POST /tickets/{ticket}/transfer", "ticket"),
            Map.entry("PUT /tickets/{ticket}/messages/{message}/schedule", "ticket"),
            Map.entry("POST /tickets/{ticket}/messages/{message}/withdrawal", "ticket"));

    /// Bodies that name the other side's things.
    static final Map<String, List<String>> NAMING = Map.ofEntries(
            Map.entry(
                    "POST /absences",
                    List.of("{'agent': '{agent}', 'from': '2030-01-01T00:00:00Z', 'until': '2030-01-02T00:00:00Z',"
                            + " 'tickets': 'stay'}")),
            Map.entry("POST /macros", List.of("{'name': {'en': 'X'}, 'reply': 'X', 'brands': ['{brand}']}")),
            Map.entry("POST /contacts", List.of("{'name': 'X', 'organisation': '{organisation}'}")),
            Map.entry("POST /organisations", List.of("{'name': 'X', 'domains': ['not a domain']}")),
            Map.entry("POST /roles", List.of("{'key': 'x', 'name': 'X', 'permissions': ['no.such'], 'scope': 'all'}")),
            Map.entry("POST /teams", List.of("{'key': 'x', 'name': 'X', 'members': ['{agent}']}")),
            Map.entry("POST /inbound/email", List.of()),
            Map.entry(
                    "POST /mail-rules/trial",
                    List.of("{'rules': [{'name': 'X', 'filter': '', 'outcome': 'file', 'brand': '{brand}'}]}")),
            Map.entry("POST /canned-replies", List.of("{'title': ' ', 'html': 'X'}")),
            Map.entry("POST /views", List.of("{'name': ' ', 'query': ''}")),
            Map.entry("POST /tags/changes", List.of("{'tag': 'a b c?'}")),
            Map.entry(
                    "POST /tickets",
                    List.of(
                            opening("'team': '{team}'"),
                            opening("'assignee': '{agent}'"),
                            opening("'brand': '{brand}'"),
                            "{'subject': 'X', 'requester': {'email': 'x@x.example'},"
                                    + " 'message': {'body': 'X', 'attachments': ['{file}']}}")),
            Map.entry(
                    "PUT /channel-accounts/{id}",
                    List.of("{'kind': 'email', 'brand': '{brand}', 'address': 'a@{domain}', 'name': 'X'}")));

    private Cases() {}

    static Set<String> all() {
        var all = new TreeSet<String>();
        Stream.of(OPEN_READS.keySet(), NAMED.keySet(), NAMING.keySet(), TestedByName.APART, TestedByName.VISITORS)
                .forEach(all::addAll);
        return all;
    }

    static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1);
    }

    private static String opening(String more) {
        return "{'subject': 'X', 'requester': {'email': 'x@x.example'}, 'message': {'body': 'X'}, " + more + "}";
    }

    static Object body(String endpoint) {
        if (endpoint.startsWith("DELETE") || endpoint.endsWith("/attempts") || endpoint.endsWith("/filing"))
            return null;
        if (endpoint.endsWith("/stop") || endpoint.endsWith("/undoing")) return null;
        if (endpoint.endsWith("/erasures") || endpoint.endsWith("/exports")) return null;
        if (endpoint.endsWith("/off")) return null;
        if (endpoint.endsWith("/on")) return "{\"seen\": \"stolen\"}";
        if (endpoint.endsWith("/consents")) return "{\"purpose\": \"stolen\", \"given\": true, \"source\": \"Stolen\"}";
        if (endpoint.contains("/redactions")) return "{\"passage\": \"Stolen\"}";
        if (endpoint.startsWith("PUT /macros/")) return "{\"name\": {\"en\": \"Stolen\"}, \"reply\": \"Stolen\"}";
        if (endpoint.endsWith("/merges")) return "{\"from\": \"00000000-0000-0000-0000-000000000000\"}";
        if (endpoint.contains("/notes/")) return "{\"text\": \"Stolen\"}";
        if (endpoint.endsWith("/undoing") || endpoint.endsWith("/dismissal") || endpoint.contains("/emails/"))
            return null;
        if (endpoint.endsWith("/check") || endpoint.endsWith("/authorisation")) return null;
        if (endpoint.endsWith("/devices/{id}/test")) return null;
        if (endpoint.contains("/imports/")) return null;
        if (endpoint.endsWith("/actions")) return "{\"name\": \"priority\", \"arguments\": {\"priority\": \"urgent\"}}";
        if (endpoint.startsWith("PUT /acknowledgements/")) return "{\"on\": false, \"perHour\": 3, \"texts\": {}}";
        if (endpoint.startsWith("PUT /letterheads/")) return "{\"history\": \"none\", \"looks\": {}}";
        if (endpoint.startsWith("POST /letterheads/"))
            return "{\"language\": \"en\", \"letterhead\": {\"history\": \"none\", \"looks\": {}}}";
        if (endpoint.startsWith("PUT /mailboxes/"))
            return "{\"host\": \"localhost\", \"port\": 1, \"tls\": \"none\", \"user\": \"x\", \"password\": \"x\"}";
        if (endpoint.startsWith("PUT /default-teams/")) return "{\"team\": null}";
        if (endpoint.startsWith("PUT /assignment-policies/")) return "{\"method\": \"round-robin\"}";
        if (endpoint.endsWith("/ask")) return "{\"quote\": \"Stolen\"}";
        if (endpoint.endsWith("/side-conversations"))
            return "{\"to\": \"x@x.example\", \"subject\": \"Stolen\", \"body\": \"Stolen\"}";
        if (endpoint.endsWith("/moves")) return "{\"into\": \"1\", \"from\": \"00000000-0000-0000-0000-000000000000\"}";
        if (endpoint.endsWith("/splits")) return "{\"from\": \"00000000-0000-0000-0000-000000000000\"}";
        if (endpoint.endsWith("/{side}/messages")) return "{\"body\": \"Stolen\"}";
        if (endpoint.endsWith("/messages")) return "{\"kind\": \"note\", \"body\": \"Stolen\"}";
        if (endpoint.endsWith("/schedule")) return "{\"sendAt\": \"2026-01-01T00:00:00Z\"}";
        if (endpoint.endsWith("/withdrawal") || endpoint.contains("/offer/")) return null;
        if (endpoint.endsWith("/taking") || endpoint.endsWith("/secret") || endpoint.contains("/chat/")) return null;
        if (endpoint.endsWith("/transfer")) return "{\"team\": \"00000000-0000-0000-0000-000000000000\"}";
        if (endpoint.endsWith("/portals/{brand}"))
            return "{\"enabled\": true, \"title\": \"Stolen\", \"welcome\": \"\", \"colour\": \"#112233\","
                    + " \"strangers\": true, \"organisations\": \"all\"}";
        if (endpoint.endsWith("/portals/{brand}/provider"))
            return "{\"on\": true, \"issuer\": \"https://login.example\", \"clientId\": \"stolen\", \"scopes\": [],"
                    + " \"button\": \"Stolen\", \"trustsUnverified\": true, \"links\": false}";
        if (endpoint.endsWith("/logo")) return null;
        if (endpoint.endsWith("/widgets/{brand}"))
            return "{\"enabled\": true, \"colour\": \"#112233\", \"position\": \"left\", \"texts\": {},"
                    + " \"rating\": true, \"identify\": \"off\"}";
        if (endpoint.contains("/canned-replies/")) return "{\"title\": \"Stolen\"}";
        if (endpoint.endsWith("/draft")) return "{\"kind\": \"note\", \"html\": \"Stolen\"}";
        if (endpoint.endsWith("/read")) return "{\"seq\": 1}";
        if (endpoint.endsWith("/fields")) return "{\"fields\": {}}";
        if (endpoint.contains("/fields/")) return "{\"name\": {\"en\": \"Stolen\"}}";
        return endpoint.endsWith("{ticket}") ? "{\"subject\": \"Stolen\"}" : "{\"name\": \"Stolen\"}";
    }
}
