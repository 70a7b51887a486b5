package org.goodword.contacts.merging;

import org.goodword.platform.Problem;

/// Something stands against merging these two.
record MergeStopped(String sentence) implements Problem {
    @Override
    public Code code() {
        return new Code("merge-stopped", Status.CONFLICT);
    }

    @Override
    public String detail() {
        return sentence;
    }
}
