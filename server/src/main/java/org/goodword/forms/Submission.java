package org.goodword.forms;

/// What somebody typed into a form, as it came.
///
/// @param website a field that people do not see; machines fill it
/// @param fields of the workspace's own, by key
public record Submission(
        String name,
        String email,
        String subject,
        String text,
        String pass,
        String website,
        java.util.Map<String, String> fields) {
    public static final int LONGEST_TEXT = 50_000;
    public static final int LONGEST_LINE = 200;
}
