package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/// A winmail.dat (MS-OXTNEF) as Outlook would write it, small.
final class TnefFile {
    private static final int HTML = 0x1013;
    private static final int PLAIN = 0x1000;
    private static final int RTF = 0x1009;
    private static final int LONG_NAME = 0x3707;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TnefFile() {
        number(0x223e9f78, 4);
        number(1, 2);
        attribute(1, 0x9006, 8, numbers(0x00010000));
    }

    TnefFile html(String html) {
        return properties(1, 0x9003, HTML, 0x0102, html.getBytes(UTF_8));
    }

    TnefFile plain(String text) {
        return properties(1, 0x9003, PLAIN, 0x001f, (text + "\0").getBytes(UTF_16LE));
    }

    /// Not compressed, as MS-OXRTFCP allows.
    TnefFile rtf(String rtf) {
        var bytes = rtf.getBytes(ISO_8859_1);
        var packed = ByteBuffer.allocate(16 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        packed.putInt(bytes.length + 12)
                .putInt(bytes.length)
                .putInt(0x414c454d)
                .putInt(0)
                .put(bytes);
        return properties(1, 0x9003, RTF, 0x0102, packed.array());
    }

    TnefFile file(String name, String content) {
        attribute(2, 0x9002, 6, new byte[14]);
        attribute(2, 0x8010, 1, (name.substring(0, Math.min(8, name.length())) + "\0").getBytes(ISO_8859_1));
        attribute(2, 0x800f, 6, content.getBytes(UTF_8));
        return properties(2, 0x9005, LONG_NAME, 0x001f, (name + "\0").getBytes(UTF_16LE));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    String mail(String text) {
        return """
            From: Dana <dana@nordwind.example>
            Subject: From Outlook
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            %s
            --b
            Content-Type: application/ms-tnef; name=winmail.dat
            Content-Transfer-Encoding: base64

            %s
            --b--
            """.formatted(text, Base64.getMimeEncoder().encodeToString(bytes()));
    }

    private TnefFile properties(int level, int id, int property, int type, byte[] value) {
        var padded = (value.length + 3) / 4 * 4;
        var data = ByteBuffer.allocate(16 + padded).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(1).putShort((short) type).putShort((short) property);
        data.putInt(1).putInt(value.length).put(value);
        attribute(level, id, 6, data.array());
        return this;
    }

    private void attribute(int level, int id, int type, byte[] data) {
        number(level, 1);
        number(id, 2);
        number(type, 2);
        number(data.length, 4);
        out.writeBytes(data);
        var sum = 0;
        for (var one : data) sum += one & 0xff;
        number(sum & 0xffff, 2);
    }

    private static byte[] numbers(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private void number(int number, int bytes) {
        for (var i = 0; i < bytes; i++) out.write(number >>> 8 * i);
    }
}
