package org.goodword.mail.linking;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.goodword.platform.web.Words;
import org.goodword.ticketing.html.HtmlText;

/// What a mail says of the files that are not in it.
///
/// @param language the reader's; English where we do not speak it
public record LinkWords(String language, ZoneId zone) {
    public static final String WORDS = "org.goodword.mail.links";
    private static final double KILOBYTE = 1024;
    private static final double MEGABYTE = 1024 * KILOBYTE;

    public String text(List<LinkedFile> files) {
        var words = words();
        return files.stream()
                .map(file -> "%s (%s)\n%s".formatted(line(file.name()), size(file.size()), file.url()))
                .collect(Collectors.joining("\n\n", words.say("mail", until(files)) + "\n\n", "\n"));
    }

    public String html(List<LinkedFile> files) {
        var words = words();
        return files.stream()
                .map(file -> "<li><a href=\"%s\">%s</a> (%s)</li>"
                        .formatted(file.url(), HtmlText.toHtml(line(file.name())), size(file.size())))
                .collect(Collectors.joining(
                        "\n",
                        "<p>%s</p>\n<ul>\n".formatted(HtmlText.toHtml(words.say("mail", until(files)))),
                        "\n</ul>"));
    }

    public String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(words().locale())
                .withZone(zone)
                .format(at);
    }

    private String until(List<LinkedFile> files) {
        return date(files.getFirst().until());
    }

    private String size(long bytes) {
        var small = bytes < MEGABYTE / 10;
        return new MessageFormat(small ? "{0,number,0} kB" : "{0,number,0.0} MB", words().locale())
                .format(new Object[] {small ? Math.ceil(bytes / KILOBYTE) : bytes / MEGABYTE});
    }

    private static String line(String name) {
        var line = name.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? "file" : line;
    }

    private Words words() {
        return Words.of(WORDS, language.replaceAll("[^A-Za-z0-9-]", ""), "en");
    }
}
