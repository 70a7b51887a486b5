package org.goodword.moving.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

final class Digesting {
    private final MessageDigest digest;

    Digesting() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(String text) {
        digest.update(text.getBytes(UTF_8));
    }

    void add(byte[] bytes) {
        digest.update(bytes);
    }

    static String of(InputStream content) throws IOException {
        var of = new Digesting();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.read(buffer)) >= 0; ) of.digest.update(buffer, 0, read);
        return of.hex();
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
