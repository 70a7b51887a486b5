package org.goodword.ticketing.masking;

/// What is made unreadable in a workspace.
///
/// @param cards numbers of payment cards
/// @param credentials keys, tokens and passwords
public record MaskingRules(boolean cards, boolean credentials) {
    static final MaskingRules USUAL = new MaskingRules(true, false);
}
