package org.goodword.identity.secondfactor;

import io.nayuki.qrcodegen.QrCode;

/// A QR code to draw: dark squares on a light ground, with a quiet edge of four squares around it.
///
/// @param size squares on a side, the edge included
/// @param path the dark squares as an SVG path
public record QrPicture(int size, String path) {
    private static final int EDGE = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) line(code, y, path);
        return new QrPicture(code.size + 2 * EDGE, path.toString());
    }

    private static void line(QrCode code, int y, StringBuilder path) {
        for (var x = 0; x < code.size; x++) {
            var from = x;
            while (x < code.size && code.getModule(x, y)) x++;
            if (x > from) path.append("M%d %dh%dv1h-%dz".formatted(from + EDGE, y + EDGE, x - from, x - from));
        }
    }
}
