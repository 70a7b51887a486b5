package org.goodword.demo.acting;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.goodword.demo.telling.Book;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Every show has two mails and a chat; the next one has others.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
class Scripts {
    private final List<List<Script>> shows;

    Scripts(Book book) {
        shows = book.read("acts.yml", new TypeReference<>() {});
    }

    /// The first that was not shown yet; after the last, there is nothing new.
    ///
    /// @param written how many mails an address has written
    List<Script> next(ToIntFunction<String> written) {
        return shows.stream()
                .filter(show -> written.applyAsInt(show.getFirst().email()) == 0)
                .findFirst()
                .orElse(List.of());
    }

    /// Whose address this is, as a mail's header has it.
    Optional<Script> by(String address) {
        return shows.stream()
                .flatMap(List::stream)
                .filter(script -> !script.isChat() && address.contains(script.email()))
                .findFirst();
    }
}
