package org.goodword.portal.web;

import java.util.Locale;

/// A brand's colour as it can be read: of any colour a darker one for light pages and a lighter one for dark pages is
/// used, until text in it has the contrast that WCAG 2.2 asks for (4.5 : 1).
///
/// @param onLight on light pages, and what is written on it
/// @param onDark on dark pages, and what is written on it
record Theme(Ink onLight, Ink onDark) {
    private static final double READABLE = 4.5;
    private static final int STEPS = 40;
    // What we said stands on these, a little darker and lighter than the page.
    private static final Rgb LIGHT_PAPER = Rgb.of("#f2efe8");
    private static final Rgb DARK_PAPER = Rgb.of("#262421");
    private static final Rgb WHITE = Rgb.of("#ffffff");
    private static final Rgb BLACK = Rgb.of("#000000");

    record Ink(String colour, String text) {}

    /// @param colour `#0f5b6b`
    static Theme of(String colour) {
        var wanted = Rgb.of(colour);
        return new Theme(ink(wanted, LIGHT_PAPER, BLACK), ink(wanted, DARK_PAPER, WHITE));
    }

    private static Ink ink(Rgb wanted, Rgb paper, Rgb towards) {
        var colour = wanted;
        for (var step = 1; step <= STEPS && contrast(colour, paper) < READABLE; step++)
            colour = wanted.mixed(towards, (double) step / STEPS);
        return new Ink(colour.hex(), contrast(colour, WHITE) >= READABLE ? WHITE.hex() : BLACK.hex());
    }

    /// As WCAG 2.2 has it: from 1 to 21.
    static double contrast(String one, String other) {
        return contrast(Rgb.of(one), Rgb.of(other));
    }

    private static double contrast(Rgb one, Rgb other) {
        var light = Math.max(one.luminance(), other.luminance());
        var dark = Math.min(one.luminance(), other.luminance());
        return (light + 0.05) / (dark + 0.05);
    }

    private record Rgb(int red, int green, int blue) {
        static Rgb of(String hex) {
            var all = Integer.parseInt(hex.substring(1), 16);
            return new Rgb(all >> 16, all >> 8 & 0xff, all & 0xff);
        }

        Rgb mixed(Rgb other, double share) {
            return new Rgb(
                    mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
        }

        private static int mixed(int one, int other, double share) {
            return (int) Math.round(one + (other - one) * share);
        }

        double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(int channel) {
            var share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }

        String hex() {
            return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
        }
    }
}
