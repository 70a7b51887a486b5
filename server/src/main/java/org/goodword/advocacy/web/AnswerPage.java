package org.goodword.advocacy.web;

import java.util.Optional;
import org.goodword.advocacy.answering.Consent;
import org.goodword.advocacy.answering.Question;
import org.goodword.advocacy.asking.NotNow;
import org.goodword.contacts.Organisation;
import org.goodword.platform.web.Words;

/// What the page of an ask shows.
///
/// @param notice the key of a sentence above the question
public record AnswerPage(Question question, Words words, Optional<String> notice) {
    /// The names of states are keys of its title and text.
    public String state() {
        return switch (question.ask().state()) {
            case ASKED, BLOCKED, FAILED -> "asked";
            case AGREED -> "agreed";
            case DECLINED -> question.contact().goodWord().never() ? "never" : "declined";
            case WITHDRAWN -> question.contact().goodWord().never() ? "never" : "withdrawn";
            case EXPIRED -> question.contact().goodWord().never() ? "never" : "expired";
        };
    }

    public boolean isOpen() {
        return state().equals("asked");
    }

    public boolean isShown() {
        return state().equals("agreed");
    }

    public boolean mayStopUs() {
        return !question.contact().goodWord().never() && !isShown();
    }

    public String brand() {
        return question.brand().name();
    }

    public String quote() {
        return question.ask().quote();
    }

    public String title() {
        return isOpen() ? words.say("page.title", brand()) : words.say(state() + ".title", firstName());
    }

    public String text() {
        return words.say(state() + ".text", brand());
    }

    public String firstName() {
        return NotNow.firstName(question.contact().name());
    }

    public String fullName() {
        return question.organisation()
                .map(Organisation::name)
                .map(organisation ->
                        words.say("page.naming.full", question.contact().name(), organisation))
                .orElse(question.contact().name());
    }

    /// As it is shown below the quote.
    public String shownAs() {
        return question.consent()
                .flatMap(Consent::name)
                .map(name -> question.consent()
                        .flatMap(Consent::organisation)
                        .map(organisation -> words.say("page.naming.full", name, organisation))
                        .orElse(name))
                .orElse("");
    }
}
