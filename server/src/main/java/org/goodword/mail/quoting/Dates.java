package org.goodword.mail.quoting;

import java.util.regex.Pattern;

/// What in a line says when something was, in whatever language.
final class Dates {
    private static final String MONTH =
            "jan|feb|f[ée]v|mar|mär|apr|avr|abr|ma[iy]|maj|jun|juin|jul|juil|aug|ao[uû]|ago|sep|set|okt|oct|ott|out|nov|dec|dez|déc|dic|gen|giu|lug"
                    + "|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру"
                    + "|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru";
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:19|20)\\d\\d\\b"
                    + "|\\b\\d{1,2}[./-] ?\\d{1,2}[./-]"
                    + "|(?:19|20)\\d\\d ?[年년]"
                    + "|\\b\\d{1,2}\\.? (?:de )?(?:" + MONTH + ")"
                    + "|\\b(?:" + MONTH + ")\\p{L}*\\.? \\d{1,2}\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}(?:[:.h]| h )\\d{2}(?!\\d)|[上下]午|午[前後]|오[전후]");

    private Dates() {}

    static boolean in(String words) {
        return DATE.matcher(words).find();
    }

    static boolean orTimeIn(String words) {
        return in(words) || TIME.matcher(words).find();
    }
}
