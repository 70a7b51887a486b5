package org.goodword.platform.backup;

/// Nothing was changed, and the sentence says why.
final class RestoreRefused extends RuntimeException {
    private RestoreRefused(String sentence) {
        super(sentence, null, false, false);
    }

    static RestoreRefused because(String sentence) {
        return new RestoreRefused(sentence);
    }
}
