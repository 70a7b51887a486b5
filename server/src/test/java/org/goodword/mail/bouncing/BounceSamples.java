package org.goodword.mail.bouncing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.mail.bouncing.Report.Recipient;
import org.goodword.mail.reading.MailReader;

/// Mails in the style of many servers, each with what is to be read from it.
///
/// @param expected lines such as `failed dana@nordwind.example unknown-user 5.1.1`
record BounceSamples(String name, List<String> expected, boolean nullSender, String mail, boolean showsId) {
    static final String ID = "019aa0b1c2d37e4f8a9b0c1d2e3f4a5b.abcdefghij234567@acme.example";
    private static final Pattern COPY = Pattern.compile("\\{\\{COPY ([^}]*)}}");

    static Stream<BounceSamples> in(String file) {
        try (var in = BounceSamples.class.getResourceAsStream("/mail/bounces/" + file)) {
            var text = new String(in.readAllBytes(), UTF_8);
            return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(BounceSamples::of);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    private static BounceSamples of(String text) {
        var lines = text.lines().toList();
        var marks = lines.stream()
                .skip(1)
                .takeWhile(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
        var mail = String.join("\r\n", lines.subList(1 + marks.size(), lines.size()));
        return new BounceSamples(
                lines.getFirst(),
                marks.stream()
                        .filter(mark -> !mark.equals("sender"))
                        .map(String::toLowerCase)
                        .sorted()
                        .toList(),
                !marks.contains("sender"),
                COPY.matcher(mail).replaceAll(copy -> copy(copy.group(1))).replace("{{ID}}", ID),
                mail.contains("{{"));
    }

    private static String copy(String to) {
        return String.join(
                "\r\n",
                "Received: from desk.acme.example (desk.acme.example [192.0.2.1])",
                "\tby relay.acme.example; Thu, 26 Nov 2026 09:00:00 +0000",
                "Message-ID: <" + ID + ">",
                "Date: Thu, 26 Nov 2026 09:00:00 +0000",
                "From: Acme Support <support@acme.example>",
                "Reply-To: Acme Support <support+abcdefghijklmnopqrstuvwxyz234567abcdefghij@acme.example>",
                "To: " + to,
                "Subject: Re: Stapler",
                "References: <first@kunde.example>",
                "MIME-Version: 1.0");
    }

    Optional<Report> read() {
        try (var read = new MailReader().read(() -> new ByteArrayInputStream(mail.getBytes(UTF_8)))) {
            return new ReportReader().read(read, nullSender);
        }
    }

    static List<String> told(Optional<Report> report) {
        if (report.isEmpty()) return List.of("none");
        return switch (report.get()) {
            case Report.Complaint _ -> List.of("complaint");
            case Report.Receipt _ -> List.of("receipt");
            case Report.Delivery(var recipients, var _) ->
                recipients.isEmpty()
                        ? List.of("nothing")
                        : recipients.stream()
                                .map(BounceSamples::told)
                                .sorted(Comparator.naturalOrder())
                                .toList();
        };
    }

    private static String told(Recipient one) {
        return "%s %s %s %s"
                .formatted(
                        one.delayed() ? "delayed" : "failed",
                        one.addresses().stream()
                                .findFirst()
                                .map(Object::toString)
                                .orElse("?"),
                        one.reason().code(),
                        one.status().orElse("-"));
    }

    @Override
    public String toString() {
        return name;
    }
}
