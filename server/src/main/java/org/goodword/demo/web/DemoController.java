package org.goodword.demo.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.mail.MessagingException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.goodword.demo.DemoLogins;
import org.goodword.demo.acting.Acting;
import org.goodword.demo.crashing.Crash;
import org.goodword.demo.outside.MailOutside;
import org.goodword.demo.outside.MailOutside.Letter;
import org.goodword.demo.outside.OutsideMail;
import org.goodword.demo.removing.Samples;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the demo's pages ask for.
@Hidden
@RestController
@RequestMapping("/demo")
@ConditionalOnBooleanProperty("goodword.demo")
class DemoController {
    private final DemoLogins logins;
    private final Acting acting;
    private final MailOutside outside;
    private final Crash crash;
    private final Samples samples;

    DemoController(DemoLogins logins, Acting acting, MailOutside outside, Crash crash, Samples samples) {
        this.logins = logins;
        this.acting = acting;
        this.outside = outside;
        this.crash = crash;
        this.samples = samples;
    }

    @GetMapping("/logins")
    List<DemoLogins.Login> logins() {
        return logins.all();
    }

    @PostMapping("/shows")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin() {
        acting.begin();
    }

    @GetMapping("/mails")
    List<OutsideMail> mails() {
        return outside.mails();
    }

    /// Through real SMTP; what the house answers is told as it said it.
    @PostMapping("/mails")
    @ResponseStatus(HttpStatus.CREATED)
    OutsideMail send(@Valid @RequestBody LetterRequest body) throws IOException {
        var from = EmailAddress.parse(body.from()).orElseThrow(() -> unknown("from", body.from()));
        var answered = Optional.ofNullable(body.answers()).flatMap(outside::find);
        try {
            return outside.send(new Letter(
                    body.name(),
                    from.value(),
                    answered.map(OutsideMail::from).orElse(body.to()),
                    body.subject(),
                    body.text(),
                    answered.map(OutsideMail::messageId)));
        } catch (MessagingException refused) {
            throw Invalid.of("to", "The house did not take this mail: " + refused.getMessage());
        }
    }

    private static org.goodword.platform.Rejected unknown(String field, String address) {
        return Invalid.of(field, "\"%s\" is not an e-mail address.".formatted(address));
    }

    @GetMapping("/crash")
    CrashResponse crash() {
        return new CrashResponse(crash.isPossible());
    }

    /// Nobody is answered.
    @PostMapping("/crash")
    void crashNow() {
        if (!crash.isPossible()) throw Invalid.of("crash", "Nobody would start this server again: use bin/run --demo.");
        crash.now();
    }

    @DeleteMapping("/samples")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSamples() {
        samples.remove();
    }

    record CrashResponse(boolean possible) {}

    /// @param answers the id of a mail that this one answers, whose sender it then goes to
    record LetterRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 320) String from,
            @NotBlank @Size(max = 320) String to,
            @NotBlank @Size(max = 300) String subject,
            @NotBlank @Size(max = 20_000) String text,
            @Nullable String answers) {}
}
