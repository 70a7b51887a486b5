package org.goodword.advocacy.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.answering.Answer;
import org.goodword.advocacy.answering.Answering;
import org.goodword.advocacy.answering.Naming;
import org.goodword.advocacy.answering.Question;
import org.goodword.platform.Lookups;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.PublicPages;
import org.goodword.platform.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The page behind the link of an ask: yes, no, never; later, withdraw. To look at it changes nothing.
@Hidden
@RestController
@RequestMapping(path = "/ask/{token}", produces = MediaType.TEXT_HTML_VALUE)
class AnswerController {
    private static final String WORDS = "org.goodword.advocacy.words";

    private final PublicPages pages;
    private final Lookups lookups;
    private final Answering answering;
    private final Throttle perPeer;

    AnswerController(
            PublicPages pages,
            Lookups lookups,
            Answering answering,
            @Value("${goodword.limits.answers-per-hour:120}") int perHour) {
        this.pages = pages;
        this.lookups = lookups;
        this.answering = answering;
        this.perPeer = new Throttle("answers", perHour, Duration.ofHours(1));
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String token, @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted) {
        return in(token, accepted, ask -> page(answering.look(ask), accepted, HttpStatus.OK, Optional.empty()));
    }

    @PostMapping
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String naming,
            HttpServletRequest request) {
        return in(token, accepted, ask -> {
            try {
                perPeer.take(request.getRemoteAddr());
            } catch (Rejected tooMany) {
                var notice = Optional.of("again.too-many");
                return page(answering.look(ask), accepted, HttpStatus.TOO_MANY_REQUESTS, notice);
            }
            return answer(answer, naming)
                    .map(given -> page(answering.answer(ask, given), accepted, HttpStatus.OK, Optional.empty()))
                    .orElseGet(() -> page(
                            answering.look(ask),
                            accepted,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Optional.of("page.choose")));
        });
    }

    private static Optional<Answer> answer(String answer, String naming) {
        return switch (answer) {
            case "yes" -> Naming.of(naming).map(Answer.Yes::new);
            case "no" -> Optional.of(new Answer.No());
            case "never" -> Optional.of(new Answer.Never());
            case "withdraw" -> Optional.of(new Answer.Withdraw());
            default -> Optional.empty();
        };
    }

    private ResponseEntity<String> in(String token, String accepted, Function<AskId, ResponseEntity<String>> answer) {
        return lookups.find(Lookups.Kind.ASK, new Token(token).hash())
                .map(found -> Workspaces.in(found.workspace(), () -> answer.apply(new AskId(found.subject()))))
                .orElseGet(() -> nowhere(accepted));
    }

    private ResponseEntity<String> page(
            Optional<Question> question, String accepted, HttpStatus status, Optional<String> notice) {
        return question.map(found -> {
                    var words = Words.of(WORDS, accepted, found.brand().language());
                    return pages.show(status, "advocacy/ask.jte", Map.of("page", new AnswerPage(found, words, notice)));
                })
                .orElseGet(() -> nowhere(accepted));
    }

    private ResponseEntity<String> nowhere(String accepted) {
        return pages.show(
                HttpStatus.NOT_FOUND, "advocacy/nowhere.jte", Map.of("words", Words.of(WORDS, accepted, "en")));
    }
}
