package org.goodword.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.goodword.fields.CustomerForm.Asked;
import org.goodword.fields.FieldProblem.AnswersRefused;
import org.goodword.fields.Layout.Place;
import org.goodword.fields.defining.DefinitionStore;
import org.goodword.fields.layouts.Layouts;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A short form that others keep and ask strangers. It names the fields of the ticket by their keys and those of
/// whoever
/// writes as `contact.` and theirs; its rules see both.
@Component
public class Questions {
    private static final String OF_CONTACT = "contact.";

    private final DefinitionStore definitions;

    Questions(DefinitionStore definitions) {
        this.definitions = definitions;
    }

    /// @return the places as they are to be kept
    /// @throws Rejected `rules-contradict`, `invalid-value`
    @Transactional(readOnly = true)
    public List<Place> sound(List<Place> places) {
        if (places.isEmpty()) return places;
        var all = all();
        for (var place : places) {
            var field = all.get(place.field());
            if (field != null && !CustomerForm.KINDS.contains(field.kind()))
                throw Invalid.of(
                        "places",
                        "%s names something of ours, which visitors cannot know. Ask for a text, a number, money, a date or a choice."
                                .formatted(field.title()));
        }
        return Layouts.sound(places, List.copyOf(all.values()));
    }

    /// What is to be asked, and of which field; archived ones are asked no more.
    @Transactional(readOnly = true)
    public List<Question> of(List<Place> places) {
        if (places.isEmpty()) return List.of();
        var open = open();
        return places.stream()
                .flatMap(place ->
                        Optional.ofNullable(open.get(place.field())).map(field -> new Question(place, field)).stream())
                .toList();
    }

    /// @param typed by the names of the form
    /// @return what was asked and answered, by subject and key
    /// @throws Rejected `answers-refused`
    @Transactional(readOnly = true)
    public Answers required(List<Place> places, Map<String, String> typed) {
        var asked = asked(places, typed);
        var missing = asked.stream().filter(Asked::missing).toList();
        refuse(missing, wrong(asked));
        return Answers.of(asked);
    }

    /// As `required`, of somebody who need not answer any more.
    ///
    /// @throws Rejected `answers-refused`
    @Transactional(readOnly = true)
    public Answers offered(List<Place> places, Map<String, String> typed) {
        var asked = asked(places, typed);
        refuse(List.of(), wrong(asked));
        return Answers.of(asked);
    }

    private List<Asked> asked(List<Place> places, Map<String, String> typed) {
        if (places.isEmpty()) return List.of();
        var open = open();
        var shown =
                places.stream().filter(place -> open.containsKey(place.field())).toList();
        return CustomerForm.asked(open, shown, typed);
    }

    private static List<Asked> wrong(List<Asked> asked) {
        return asked.stream().filter(Asked::wrong).toList();
    }

    private static void refuse(List<Asked> missing, List<Asked> wrong) {
        if (missing.isEmpty() && wrong.isEmpty()) return;
        throw new Rejected(AnswersRefused.of(fields(missing), fields(wrong)));
    }

    private static List<Definition> fields(List<Asked> asked) {
        return asked.stream().map(Asked::field).toList();
    }

    private SequencedMap<String, Definition> open() {
        var open = all();
        open.values().removeIf(field -> field.archived() || !CustomerForm.KINDS.contains(field.kind()));
        return open;
    }

    private SequencedMap<String, Definition> all() {
        var all = new LinkedHashMap<String, Definition>();
        Stream.concat(
                        definitions.of(FieldSubject.TICKET).stream(),
                        definitions.of(FieldSubject.CONTACT).stream()
                                .map(field -> field.called(OF_CONTACT + field.key())))
                .forEach(field -> all.put(field.key(), field));
        return all;
    }

    public record Question(Place place, Definition field) {}

    /// By key.
    public record Answers(Map<String, String> ofTicket, Map<String, String> ofContact) {
        static Answers of(List<Asked> asked) {
            var ofTicket = new LinkedHashMap<String, String>();
            var ofContact = new LinkedHashMap<String, String>();
            for (var one : asked) {
                if (one.typed().isBlank()) continue;
                var key = one.field().key();
                if (one.field().subject() == FieldSubject.TICKET) ofTicket.put(key, one.typed());
                else ofContact.put(key.substring(OF_CONTACT.length()), one.typed());
            }
            return new Answers(ofTicket, ofContact);
        }
    }
}
