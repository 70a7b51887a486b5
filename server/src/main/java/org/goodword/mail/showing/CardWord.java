package org.goodword.mail.showing;

import org.goodword.mail.reading.Card;

/// What kinds of cards are called at rest.
enum CardWord {
    EVENT("event", Card.Event.class),
    PERSON("person", Card.Person.class);

    private final String code;
    private final Class<? extends Card> type;

    CardWord(String code, Class<? extends Card> type) {
        this.code = code;
        this.type = type;
    }

    String code() {
        return code;
    }

    Class<? extends Card> type() {
        return type;
    }

    static CardWord of(Card card) {
        return switch (card) {
            case Card.Event _ -> EVENT;
            case Card.Person _ -> PERSON;
        };
    }

    static CardWord of(String code) {
        return code.equals(EVENT.code) ? EVENT : PERSON;
    }
}
