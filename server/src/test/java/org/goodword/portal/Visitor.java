package org.goodword.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.HttpCookie;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;

/// A browser without script at a portal: it keeps cookies, and sends with a form what the last page hid in it.
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"");

    final Map<String, String> cookies = new HashMap<>();
    private final Rest rest;
    private final String base;
    private String last = "";

    Visitor(int port, String host, String base) {
        this(
                new Rest("http://localhost:" + port, Map.of())
                        .with("Host", host)
                        .with(
                                "X-Forwarded-For",
                                "203.0.113." + ThreadLocalRandom.current().nextInt(250)),
                base);
    }

    private Visitor(Rest rest, String base) {
        this.rest = rest;
        this.base = base;
    }

    /// The same who sends another header.
    Visitor with(String header, String value) {
        var other = new Visitor(rest.with(header, value), base);
        other.cookies.putAll(cookies);
        other.last = last;
        return other;
    }

    String base() {
        return base;
    }

    String session() {
        return cookies.getOrDefault("goodword-portal", "");
    }

    Answer get(String path) {
        return kept(asking().get(path));
    }

    /// Within the portal.
    Answer at(String path) {
        return get(base + path);
    }

    Answer post(String path, Map<String, String> form) {
        return send(path, hidden(form));
    }

    /// Nothing but what is given.
    Answer send(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + Rest.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return kept(asking().with("Content-Type", "application/x-www-form-urlencoded")
                .post(path, body));
    }

    /// A form with files, by name.
    Answer upload(String path, Map<String, String> form, Map<String, byte[]> files) {
        var boundary = "----goodword";
        var body = new ByteArrayOutputStream();
        hidden(form)
                .forEach((name, value) ->
                        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, name.replaceAll("#\\d+$", ""), value)
                                .getBytes(UTF_8)));
        files.forEach((name, content) -> {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n"
                            .formatted(boundary, name)
                            .getBytes(UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(UTF_8));
        });
        body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        return kept(asking().with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .post(path, body.toByteArray()));
    }

    private Map<String, String> hidden(Map<String, String> form) {
        var all = new LinkedHashMap<String, String>();
        first(CSRF).ifPresent(value -> all.put("csrf", value));
        first(ID).ifPresent(value -> all.put("id", value));
        each(SHOWN, "shown", all);
        each(KEPT, "kept", all);
        all.putAll(form);
        return all;
    }

    private void each(Pattern pattern, String name, Map<String, String> all) {
        var found = pattern.matcher(last);
        for (var count = 0; found.find(); count++) all.put(name + "#" + count, found.group(1));
    }

    private Optional<String> first(Pattern pattern) {
        var found = pattern.matcher(last);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Rest asking() {
        var cookie = cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        return cookie.isEmpty() ? rest : rest.with("Cookie", cookie);
    }

    private Answer kept(Answer answer) {
        for (var line : answer.headers().allValues("Set-Cookie")) {
            var cookie = HttpCookie.parse(line).getFirst();
            assertThat(line).as("no script reads it, no other page sends it").contains("HttpOnly", "SameSite=Lax");
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        }
        if (answer.text().contains("<form")) last = answer.text();
        return answer;
    }
}
