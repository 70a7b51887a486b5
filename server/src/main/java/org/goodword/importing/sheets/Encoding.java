package org.goodword.importing.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the characters of a table are written. By its first bytes; else UTF-8 if all of it can be that, else what
/// spreadsheets on Windows write.
///
/// @param mark bytes at the beginning that are no text
record Encoding(Charset charset, int mark) {
    private static final int HEAD = 4096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Encoding of(Path file) throws IOException {
        var head = head(file);
        if (begins(head, 0xef, 0xbb, 0xbf)) return new Encoding(StandardCharsets.UTF_8, 3);
        if (begins(head, 0xff, 0xfe)) return new Encoding(StandardCharsets.UTF_16LE, 2);
        if (begins(head, 0xfe, 0xff)) return new Encoding(StandardCharsets.UTF_16BE, 2);
        if (zeros(head, 1) > head.length / 4) return new Encoding(StandardCharsets.UTF_16LE, 0);
        if (zeros(head, 0) > head.length / 4) return new Encoding(StandardCharsets.UTF_16BE, 0);
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /// What cannot be read becomes a replacement character.
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((head[i] & 0xff) != mark[i]) return false;
        return true;
    }

    private static int zeros(byte[] head, int from) {
        var zeros = 0;
        for (int i = from; i < head.length; i += 2) if (head[i] == 0) zeros++;
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(Files.newInputStream(file), strict)) {
            var buffer = new char[16 * 1024];
            while (in.read(buffer) >= 0) {}
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
