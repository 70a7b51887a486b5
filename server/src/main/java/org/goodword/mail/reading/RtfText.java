package org.goodword.mail.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.swing.text.BadLocationException;
import javax.swing.text.rtf.RTFEditorKit;

/// The words of a rich text: Java's own reader of RTF is enough for what only stands in for a missing body.
final class RtfText {
    private static final int MAX_LETTERS = 1024 * 1024;

    private RtfText() {}

    static Optional<String> of(String rtf) {
        if (rtf.length() > MAX_LETTERS || !rtf.startsWith("{\\rtf")) return Optional.empty();
        try {
            var kit = new RTFEditorKit();
            var document = kit.createDefaultDocument();
            kit.read(new StringReader(rtf), document, 0);
            var text = CleanText.of(document.getText(0, document.getLength())).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException | BadLocationException | RuntimeException broken) {
            return Optional.empty();
        }
    }
}
