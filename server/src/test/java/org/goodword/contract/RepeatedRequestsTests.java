package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Estate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A POST that was sent twice does its work once: by an Idempotency-Key, or for another reason that stands here.
@GoodwordTest
class RepeatedRequestsTests {
    private static final Map<String, String> HARMLESS = Map.ofEntries(
            Map.entry("POST /absences", "who is out of office already is refused"),
            Map.entry("POST /app-authorisations", "each answer is a code of its own, which lives for a minute"),
            Map.entry("POST /app-authorisations/preview", "it looks and changes nothing"),
            Map.entry("POST /apps", "a kept answer would keep the secret"),
            Map.entry("POST /apps/{id}/secret", "a kept answer would keep the secret"),
            Map.entry("POST /bulk-jobs/{job}/stop", "what was stopped stays so"),
            Map.entry("POST /bulk-jobs/{job}/undoing", "what is being undone is not undone again"),
            Map.entry("POST /asks/{id}/withdrawal", "what was withdrawn stays so"),
            Map.entry("POST /contacts/{contact}/merges", "who was merged into him stays so"),
            Map.entry("POST /contacts/{contact}/merges/{merge}/undoing", "what is undone cannot be undone"),
            Map.entry("POST /organisations/{organisation}/merges", "what was merged into it stays so"),
            Map.entry("POST /organisations/{organisation}/merges/{merge}/undoing", "what is undone cannot be undone"),
            Map.entry("POST /contacts/{contact}/erasures", "there is one at a time for a person"),
            Map.entry("POST /retention-rules/{id}/on", "what is on stays so"),
            Map.entry("POST /retention-rules/{id}/off", "what is off stays so"),
            Map.entry("POST /workspace-exports", "there is one at a time"),
            Map.entry("POST /contacts/{contact}/exports", "one more zip of the same"),
            Map.entry(
                    "POST /tickets/{ticket}/messages/{message}/redactions",
                    "what is unreadable is not there to be found again"),
            Map.entry("POST /tickets/{ticket}/messages/{message}/redactions/preview", "it looks and changes nothing"),
            Map.entry("POST /files", "a second file that no message has is swept"),
            Map.entry("POST /holiday-feeds/{id}/check", "it looks again"),
            Map.entry("POST /imports", "what was imported before is known again"),
            Map.entry("POST /imports/{id}/resumption", "what goes on cannot be gone on with"),
            Map.entry("POST /imports/{id}/stop", "what was stopped cannot be stopped"),
            Map.entry("POST /imports/{id}/undoing", "what is being undone cannot be undone"),
            Map.entry("POST /inbound/email", "a mail that was handed in before is known again"),
            Map.entry("POST /inbound/email/{id}/filing", "what is a ticket already stays that one"),
            Map.entry("POST /channel-accounts/{id}/check", "it sends and changes nothing"),
            Map.entry("POST /letterheads/{brand}/preview", "it shows and changes nothing"),
            Map.entry("POST /letterheads/{brand}/test", "one more mail to who asks"),
            Map.entry("POST /blocks", "who is blocked stays so"),
            Map.entry("POST /mail-rules/trial", "it looks and changes nothing"),
            Map.entry("POST /mailboxes/{account}/check", "it looks and changes nothing"),
            Map.entry("POST /mailboxes/{account}/authorisation", "a kept answer would keep the secret"),
            Map.entry("POST /mailbox-authorisations", "a state counts once"),
            Map.entry("POST /invitations", "a kept answer would keep the secret link"),
            Map.entry("POST /outbound/{id}/attempts", "what waits or was sent is not repeatable"),
            Map.entry("POST /password-resets", "nobody is signed in; mails are limited by address"),
            Map.entry("POST /chat/email", "the same address again changes nothing"),
            Map.entry("POST /chat/end", "what has ended stays so"),
            Map.entry("POST /chat/files", "a file that nobody sends is swept away"),
            Map.entry("POST /chat/forget", "what is forgotten stays so"),
            Map.entry("POST /chat/messages", "a message has an id of its own"),
            Map.entry("POST /chat/offline", "a message has an id of its own"),
            Map.entry("POST /chat/page", "the last page counts"),
            Map.entry("POST /chat/rating", "the last word counts"),
            Map.entry("POST /chat/transcript", "the same words reach the same address again, three times an hour"),
            Map.entry("POST /chat/typing", "it is kept nowhere"),
            Map.entry("POST /widgets/{brand}/secret", "a kept answer would keep the secret"),
            Map.entry("POST /chat/seen", "it never goes back"),
            Map.entry("POST /chat/visitors", "a kept answer would keep the secret"),
            Map.entry("POST /agents/me/passkeys", "a challenge counts once"),
            Map.entry("POST /agents/me/devices", "a browser that is there already stays one"),
            Map.entry("POST /agents/me/devices/{id}/test", "one more message to who asks"),
            Map.entry("POST /agents/me/passkeys/options", "it changes nothing"),
            Map.entry("POST /agents/me/passkeys/{passkey}/removal", "what is removed is not there to be removed"),
            Map.entry("POST /ldap/check", "it looks and changes nothing"),
            Map.entry("POST /ldap/sync", "what is done is not done again"),
            Map.entry("POST /ldap/sync/preview", "it looks and changes nothing"),
            Map.entry("POST /session/ldap", "nobody is signed in; a second session can be ended"),
            Map.entry("POST /session/oidc", "the last journey counts"),
            Map.entry("POST /session/oidc/return", "a state counts once"),
            Map.entry("POST /oidc/check", "it looks and changes nothing"),
            Map.entry("POST /portals/{brand}/provider/check", "it looks and changes nothing"),
            Map.entry("POST /scim/tokens", "a kept answer would keep the token"),
            Map.entry("POST /session/passkey", "a challenge counts once"),
            Map.entry("POST /session/passkey/options", "it changes nothing"),
            Map.entry("POST /agents/me/recovery-codes", "a kept answer would keep the codes"),
            Map.entry("POST /agents/me/second-factor/enrolment", "a kept answer would keep the secret"),
            Map.entry("POST /agents/me/second-factor/removal", "what is off stays so"),
            Map.entry("POST /session/second-factor", "a code counts once"),
            Map.entry("POST /session/second-factor/enrolment", "a kept answer would keep the secret"),
            Map.entry("POST /session", "nobody is signed in; a second session can be ended"),
            Map.entry("POST /setup", "it works once in the life of an installation"),
            Map.entry("POST /tickets/{ticket}/moves", "what has gone is not there to go again"),
            Map.entry("POST /tickets/{ticket}/messages/{message}/withdrawal", "what was taken back stays so"),
            Map.entry("POST /tickets/{ticket}/offer/acceptance", "what she has stays hers"),
            Map.entry("POST /tickets/{ticket}/offer/refusal", "what is not offered any more cannot be refused"),
            Map.entry("POST /tickets/{ticket}/taking", "what she has stays hers"),
            Map.entry("POST /tickets/{ticket}/transfer", "what was handed on is not hers any more"),
            Map.entry("POST /hooks", "who is subscribed already stays so"),
            Map.entry("POST /webhooks/{id}/deliveries/{delivery}/replay", "what is on its way stays so"),
            Map.entry("POST /webhooks/{id}/replay", "what is on its way is not given up"),
            Map.entry("POST /webhooks/{id}/secret", "a kept answer would keep the secret"),
            Map.entry("POST /webhooks/{id}/test", "one more test event"),
            Map.entry("POST /tokens", "a kept answer would keep the secret"));

    /// Needs a customer's kind words: `AskingTests` repeats it.
    private static final String ASK = "POST /tickets/{ticket}/messages/{message}/ask";

    /// Needs a conversation: `SplittingTests` repeats it.
    private static final String SPLIT = "POST /tickets/{ticket}/splits";

    /// Needs a side conversation: `SideConversationTests` repeats it.
    private static final String SIDE = "POST /tickets/{ticket}/side-conversations/{side}/messages";

    /// What differs from the first time to another is `{n}`.
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /brands", "{'key': 'b{n}', 'name': 'Fine'}"),
            Map.entry("POST /bulk-jobs", "{'query': '', 'name': 'tag', 'arguments': {'add': ['z{n}']}}"),
            Map.entry("POST /macros", "{'name': {'en': 'M{n}'}, 'reply': 'R'}"),
            Map.entry("POST /canned-replies", "{'title': 'T{n}', 'html': '<p>H</p>', 'shared': true}"),
            Map.entry("POST /contacts", "{'name': 'X{n}'}"),
            Map.entry("POST /contacts/{contact}/consents", "{'purpose': 'p{n}', 'given': true, 'source': 'S'}"),
            Map.entry("POST /fields", "{'subject': 'ticket', 'key': 'k{n}', 'kind': 'text', 'name': {'en': 'K'}}"),
            Map.entry("POST /organisations", "{'name': 'X{n}'}"),
            Map.entry(
                    "POST /report-schedules",
                    "{'name': 'R{n}', 'report': 'volume', 'period': 'yesterday', 'days': [1], 'hour': 8,"
                            + " 'recipients': ['{agent}']}"),
            Map.entry("POST /roles", "{'key': 'r{n}', 'name': 'R', 'permissions': ['ticket.view'], 'scope': 'mine'}"),
            Map.entry("POST /statuses", "{'key': 's{n}', 'category': 'open', 'name': {'en': 'S'}}"),
            Map.entry("POST /ticket-types", "{'key': 't{n}', 'name': {'en': 'T'}}"),
            Map.entry("POST /tags/changes", "{'tag': 'a{n}', 'becomes': 'b', 'holdSeconds': 30}"),
            Map.entry("POST /teams", "{'key': 't{n}', 'name': 'T', 'members': []}"),
            Map.entry(
                    "POST /tickets",
                    "{'subject': 'S{n}', 'requester': {'name': 'R', 'email': 'r@x.example'},"
                            + " 'message': {'kind': 'note', 'body': 'B'}}"),
            Map.entry(
                    "POST /tickets/actions",
                    "{'tickets': ['{ticket}'], 'name': 'tag', 'arguments': {'add': ['x{n}']}}"),
            Map.entry("POST /tickets/{ticket}/actions", "{'name': 'tag', 'arguments': {'add': ['y{n}']}}"),
            Map.entry("POST /tickets/{ticket}/messages", "{'kind': 'note', 'body': 'B{n}'}"),
            Map.entry(
                    "POST /tickets/{ticket}/side-conversations",
                    "{'to': 's@elsewhere.example', 'subject': 'S{n}', 'body': 'B'}"),
            Map.entry("POST /views", "{'name': 'V{n}', 'query': ''}"));

    @Autowired
    private Cast cast;

    @Autowired
    private Endpoints endpoints;

    @Test
    void everyPostTakesAKeyOrSaysWhyNot() {
        var paths = cast.anonymous().get("/openapi.json").json(200).get("paths");
        for (var endpoint : endpoints.all()) {
            if (!endpoint.startsWith("POST ")) continue;
            assertThat(takesAKey(paths, endpoint)).as(endpoint).isNotEqualTo(HARMLESS.containsKey(endpoint));
        }
        var known = new TreeSet<>(HARMLESS.keySet());
        known.addAll(BODIES.keySet());
        known.add(ASK);
        known.add(SPLIT);
        known.add(SIDE);
        assertThat(known)
                .containsExactlyElementsOf(endpoints.all().stream()
                        .filter(endpoint -> endpoint.startsWith("POST "))
                        .toList());
    }

    private static boolean takesAKey(JsonNode paths, String endpoint) {
        var parameters = paths.path("/api/v1" + endpoint.substring("POST ".length()))
                .path("post")
                .path("parameters");
        return parameters.findValuesAsString("name").contains("Idempotency-Key");
    }

    @Test
    void aRepetitionGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        var estate = Estate.of(cast.acme());
        var ada = estate.company().ada().rest();
        BODIES.forEach((endpoint, body) -> {
            var once = ada.with("Idempotency-Key", UUID.randomUUID().toString());
            var path = filled(endpoint.substring("POST ".length()), estate, "");
            var first = once.post(path, filled(body, estate, "1"));
            assertThat(first.status())
                    .as(first.question() + " → " + first.text())
                    .isIn(200, 201, 202);
            assertThat(first.header("Idempotency-Replayed")).as(endpoint).isEmpty();
            var again = once.post(path, filled(body, estate, "1"));
            assertThat(again.header("Idempotency-Replayed")).as(endpoint).isEqualTo("true");
            assertThat(again.status()).as(endpoint).isEqualTo(first.status());
            assertThat(again.json()).as(endpoint).isEqualTo(first.json());
            once.post(path, filled(body, estate, "2")).refused(422, "idempotency-key-reused");
        });
    }

    private static String filled(String text, Estate estate, String n) {
        var filled = text.replace('\'', '"').replace("{n}", n);
        for (var id : estate.ids().entrySet()) filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        return filled;
    }
}
