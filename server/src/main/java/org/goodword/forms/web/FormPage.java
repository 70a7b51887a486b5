package org.goodword.forms.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.CustomerForm.Asked;
import org.goodword.forms.Submission;
import org.goodword.identity.Brand;
import org.goodword.platform.web.Words;

/// What the form's page shows.
///
/// @param notice the key of a sentence above the form
/// @param errors the key of a sentence, by field
/// @param fields of the workspace's own that customers may fill, as far as they are shown
/// @param pass goes back with the form
public record FormPage(
        Brand brand,
        Words words,
        Optional<String> notice,
        Map<String, String> errors,
        Submission typed,
        List<Asked> fields,
        String pass) {
    public String error(String field) {
        return Optional.ofNullable(errors.get(field)).map(words::say).orElse("");
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }
}
