package org.goodword.mail.filing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.goodword.identity.Agents;
import org.goodword.mail.quoting.Forwarding;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;

/// Mails that customers wrote to an agent, and that she passes on to the desk: they are the customer's.
@Component
class Originals {
    private static final Pattern PASSED_ON = Pattern.compile(
            "^\\s*(?:fwd?|wg|tr|rv|vl|vb|enc|doorst|i|pd|转发|轉寄|転送)\\s*[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\\[\\](),;:\"]+@[^\\s<>\\[\\](),;:\"]+");
    private static final Pattern NAME_ENDS = Pattern.compile("[<\\[(].*$");

    private final Agents agents;
    private final Correspondents correspondents;

    Originals(Agents agents, Correspondents correspondents) {
        this.agents = agents;
        this.correspondents = correspondents;
    }

    /// @param original who wrote it
    /// @param by the agent who passed it on
    /// @param words what she says to it, for colleagues only
    /// @param text what was written
    record Brought(Person original, AgentId by, String words, String text) {}

    /// Empty for a mail of anybody else, and where it does not say whose mail it holds.
    Optional<Brought> in(ReadMail mail, EmailAddress author) {
        if (!PASSED_ON.matcher(mail.subject()).matches()) return Optional.empty();
        return agents.find(author)
                .flatMap(agent -> Forwarding.in(mail.text())
                        .flatMap(passed -> person(passed.sender())
                                .filter(original -> !original.address().equals(author))
                                .map(original -> new Brought(original, agent.id(), passed.before(), passed.after()))));
    }

    private Optional<Person> person(String sender) {
        return ADDRESS.matcher(sender.replace("mailto:", ""))
                .results()
                .findFirst()
                .flatMap(found -> EmailAddress.parse(found.group()))
                .filter(address -> !correspondents.isOurs(address))
                .map(address -> new Person(address, name(sender)));
    }

    private static String name(String sender) {
        var name = NAME_ENDS.matcher(sender).replaceFirst("").replace("\"", "").strip();
        return name.contains("@") ? "" : name;
    }
}
