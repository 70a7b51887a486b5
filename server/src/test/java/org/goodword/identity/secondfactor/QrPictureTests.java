package org.goodword.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTests {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @Test
    void thePathDrawsExactlyTheDarkSquares() {
        var text = "otpauth://totp/Acme:ada%40acme.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var picture = QrPicture.of(text);
        assertThat(picture.size()).isEqualTo(code.size + 8);
        var drawn = new boolean[picture.size()][picture.size()];
        var runs = RUN.matcher(picture.path());
        while (runs.find())
            for (var x = 0; x < Integer.parseInt(runs.group(3)); x++)
                drawn[Integer.parseInt(runs.group(2))][Integer.parseInt(runs.group(1)) + x] = true;
        for (var y = 0; y < picture.size(); y++)
            for (var x = 0; x < picture.size(); x++)
                assertThat(drawn[y][x]).as("%d %d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
    }
}
