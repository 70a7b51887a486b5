package org.goodword.demo.acting;

import java.util.List;
import java.util.Optional;
import org.goodword.demo.telling.Book;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Every show has two mails and a chat; the next one has others, until they begin anew.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
class Scripts {
    private final List<List<Script>> shows;

    Scripts(Book book) {
        shows = book.read("acts.yml", new TypeReference<>() {});
    }

    List<Script> show(int number) {
        return shows.get(number % shows.size());
    }

    /// Whose address this is, as a mail's header has it.
    Optional<Script> by(String address) {
        return shows.stream()
                .flatMap(List::stream)
                .filter(script -> !script.isChat() && address.contains(script.email()))
                .findFirst();
    }
}
