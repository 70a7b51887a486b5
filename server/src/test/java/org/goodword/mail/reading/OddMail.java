package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A mail of our own making that is odd in one way, with how it is to be read: see `mail/odd/README.md`.
///
/// @param heldOut of a class that nobody looked at while the reader was repaired
record OddMail(String name, boolean heldOut, byte[] raw, List<String> expected) {
    private static final List<String> FILES =
            List.of("1-charsets", "2-headers", "3-people", "4-transfer", "5-structure", "6-sealed", "7-cards");
    private static final String HEADER = "From: Dana <dana@nordwind.example>\nSubject: Odd\nMIME-Version: 1.0\n";
    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})|\\\\\\{(\\d+):(.)}");

    static Stream<OddMail> all() {
        var mails = new ArrayList<OddMail>();
        var classes = 0;
        for (var file : FILES)
            for (var part : resource(file).split("(?m)^=== ")) {
                if (part.isEmpty()) continue;
                mails.addAll(ofClass(part, classes++ % 3 == 2));
            }
        return mails.stream();
    }

    private static List<OddMail> ofClass(String part, boolean heldOut) {
        var end = part.indexOf('\n');
        var title = part.substring(0, end);
        var lineEnd = title.endsWith("[lf]") ? "\n" : title.endsWith("[cr]") ? "\r" : "\r\n";
        var mails = new ArrayList<OddMail>();
        for (var one : part.substring(end + 1).split("(?m)^\\+\\+\\+\n"))
            mails.add(of(title + " " + (mails.size() + 1), heldOut, one, lineEnd));
        return mails;
    }

    private static OddMail of(String name, boolean heldOut, String text, String lineEnd) {
        var asked = text.indexOf("\n>>> ");
        var mail = text.substring(0, asked + 1).replaceFirst("^@\n", HEADER).replace("\n", lineEnd);
        var expected =
                text.substring(asked + 1).lines().map(line -> line.substring(4)).toList();
        return new OddMail(name, heldOut, bytes(mail), expected);
    }

    private static byte[] bytes(String text) {
        var out = new ByteArrayOutputStream();
        var escapes = ESCAPE.matcher(text);
        var end = 0;
        while (escapes.find()) {
            out.writeBytes(text.substring(end, escapes.start()).getBytes(UTF_8));
            out.writeBytes(escaped(escapes));
            end = escapes.end();
        }
        out.writeBytes(text.substring(end).getBytes(UTF_8));
        return out.toByteArray();
    }

    private static byte[] escaped(Matcher escape) {
        if (escape.group(1) != null) return new byte[] {(byte) Integer.parseInt(escape.group(1), 16)};
        return escape.group(3).repeat(Integer.parseInt(escape.group(2))).getBytes(UTF_8);
    }

    private static String resource(String name) {
        try (var in = OddMail.class.getResourceAsStream("/mail/odd/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
