package org.goodword.mail.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlQuotingTests {
    private static final String OLD = "It hums all night.<br>Since Monday.";

    static Stream<Arguments> mails() {
        return Stream.of(
                mail("Gmail", """
                    <div dir="ltr">It is fixed, thank you.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">\
                    On Mon, Jan 5, 2026 at 10:00 AM Dana &lt;<a href="mailto:d@reyes.example">d@reyes.example</a>&gt; wrote:<br></div>\
                    <blockquote class="gmail_quote">%s</blockquote></div>"""),
                mail("Apple Mail", """
                    <div>It is fixed, thank you.</div><div><br><blockquote type="cite"><div>On 5 Jan 2026, at 10:00, Dana \
                    &lt;d@reyes.example&gt; wrote:</div><br><div>%s</div></blockquote></div>"""),
                mail("Thunderbird", """
                    <p>It is fixed, thank you.</p><div class="moz-cite-prefix">Am 05.01.26 um 10:00 schrieb Dana:<br></div>\
                    <blockquote type="cite">%s</blockquote>"""),
                mail("Outlook on a desktop", """
                    <div class="WordSection1"><p class="MsoNormal">It is fixed, thank you.</p><p class="MsoNormal">&nbsp;</p>\
                    <div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Von:</b> Dana \
                    &lt;d@reyes.example&gt; <br><b>Gesendet:</b> Montag, 5. Januar 2026 10:00<br><b>An:</b> support@lumen.example\
                    <br><b>Betreff:</b> Eine Lampe</p></div><p class="MsoNormal">%s</p></div>"""),
                mail("Outlook on the web", """
                    <div>It is fixed, thank you.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><font>\
                    <b>From:</b> Dana &lt;d@reyes.example&gt;<br><b>Sent:</b> 05 January 2026 10:00<br><b>To:</b> Support\
                    <br><b>Subject:</b> A lamp</font><div>&nbsp;</div></div><div>%s</div>"""),
                mail("Outlook on a phone", """
                    <div>It is fixed, thank you.</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/x">Outlook \
                    for iOS</a></div><hr><div><b>From:</b> Dana &lt;d@reyes.example&gt;<br><b>Sent:</b> 05 January 2026 10:00<br>\
                    <b>To:</b> Support<br><b>Subject:</b> A lamp</div><div>%s</div>"""),
                mail("Yahoo", """
                    <div>It is fixed, thank you.</div><div class="yahoo_quoted"><div>On Monday, January 5, 2026 at 10:00:00 AM \
                    GMT+1, Dana &lt;d@reyes.example&gt; wrote: </div><div><br></div><div>%s</div></div>"""),
                mail("GMX", """
                    <div>It is fixed, thank you.</div><div><div name="quote"><b>Gesendet:</b> Montag, 05. Januar 2026 um 10:00 Uhr\
                    <br><b>Von:</b> "Dana" &lt;d@reyes.example&gt;<br><b>An:</b> support@lumen.example<br><b>Betreff:</b> Eine \
                    Lampe<div>%s</div></div></div>"""),
                mail("a signature", """
                    <div>It is fixed, thank you.</div><div>-- <br><div class="gmail_signature">Tom Weller<br>ACME</div></div>\
                    <br><div>Le lun. 5 janv. 2026 à 10:00, Dana &lt;d@reyes.example&gt; a écrit&nbsp;:<br>\
                    <blockquote>%s</blockquote></div>"""),
                Arguments.of(
                        "a list in plain letters",
                        "<pre>It is fixed, thank you.\n\nOn 1/5/26 10:00, Dana wrote:\n&gt; It hums.\n&gt; Always.</pre>"),
                mail("an answer below", """
                    <div>On 1/5/26 10:00, Dana wrote:</div><blockquote>%s</blockquote><p>It is fixed, thank you.</p>"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void newWordsAreKnownInTheHtmlOfEveryProgram(String program, String html) {
        assertThat(newWords(html)).isEqualTo("Itisfixed,thankyou.");
    }

    private static Arguments mail(String program, String html) {
        return Arguments.of(program, html.formatted(OLD));
    }

    /// As the app does it: what is seen is counted in the html that is kept.
    private static String newWords(String html) {
        var safe = HtmlSanitizer.sanitise(html);
        var seen = Jsoup.parse(safe.value()).body().wholeText().replaceAll("[\\s\\p{Zs}]", "");
        var words = new StringBuilder(seen);
        HtmlQuoting.of(safe, List.of("Tom Weller")).reversed().forEach(fold -> words.delete(fold.from(), fold.to()));
        return words.toString();
    }
}
