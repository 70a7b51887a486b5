package org.goodword.contacts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import tools.jackson.databind.JsonNode;

/// The people outside of a company of the cast, as an agent who sees all keeps them.
public record Outsiders(Company company) {
    public Rest rest() {
        return company.ada().rest();
    }

    public String contact(String name, String... emails) {
        var answer = rest().post("/contacts", Map.of("name", name, "emails", List.of(emails)));
        answer.json(201);
        return answer.id();
    }

    public String organisation(String name, String... domains) {
        var answer = rest().post("/organisations", Map.of("name", name, "domains", List.of(domains)));
        answer.json(201);
        return answer.id();
    }

    public String at(String local) {
        return local + "@customer." + company.domain();
    }

    /// A ticket that somebody asks for.
    public String ticket(String subject, String email) {
        return company.opened(Map.of(
                        "subject", subject,
                        "requester", Map.of("email", email),
                        "message", Map.of("body", "Help with " + subject)))
                .id();
    }

    public String note(String path, String text) {
        var id = UUID.randomUUID().toString();
        rest().put(path + "/notes/" + id, Map.of("text", text)).json(200);
        return id;
    }

    public String merge(String gone, String into) {
        var answer = rest().post("/contacts/" + into + "/merges", Map.of("from", gone));
        answer.json(201);
        return answer.id();
    }

    public JsonNode undo(String into, String merge) {
        return rest().post("/contacts/" + into + "/merges/" + merge + "/undoing", Map.of())
                .json(200);
    }

    public JsonNode shown(String contact) {
        return rest().get("/contacts/" + contact).json(200);
    }

    public List<String> ticketsOf(String contact) {
        return subjects("requester:" + contact);
    }

    public List<String> subjects(String filter) {
        return rest().get("/tickets?q=" + Rest.encoded(filter)).json(200).findValuesAsString("subject");
    }

    public List<String> notesOn(String path) {
        return rest().get(path + "/notes").json(200).findValuesAsString("text");
    }
}
