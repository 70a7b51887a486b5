package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/// What may stand before a mail's header, and is no part of it: a byte order mark, blank lines, the line
/// that begins it in an mbox. A mail whose lines end in bare carriage returns gets line feeds.
final class LeadIn {
    private static final int LOOK = 16 * 1024;
    private static final Pattern BEFORE = Pattern.compile("(\u00ef\u00bb\u00bf)?"
            + "([ \t\r\n]{0,16000}\n(?=[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]))?"
            + "(>?From (?!:)[^\r\n]{1,500}(\r\n|\r|\n))?");

    private LeadIn() {}

    static InputStream without(InputStream mail) throws IOException {
        var in = new BufferedInputStream(mail, LOOK);
        in.mark(LOOK);
        var head = new String(in.readNBytes(LOOK), ISO_8859_1);
        in.reset();
        var before = BEFORE.matcher(head);
        if (before.lookingAt()) in.skipNBytes(before.end());
        return head.indexOf('\r') >= 0 && head.indexOf('\n') < 0 ? new LineFeeds(in) : in;
    }

    private static final class LineFeeds extends FilterInputStream {
        private LineFeeds(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var letter = super.read();
            return letter == '\r' ? '\n' : letter;
        }

        @Override
        public int read(byte[] buffer, int offset, int wanted) throws IOException {
            var count = super.read(buffer, offset, wanted);
            for (var i = offset; i < offset + count; i++) if (buffer[i] == '\r') buffer[i] = '\n';
            return count;
        }
    }
}
