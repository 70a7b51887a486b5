package org.goodword.advocacy.asking;

import java.util.HashMap;
import java.util.Map;
import org.goodword.platform.Problem;

/// A contact is not to be asked now.
record AskNotNow(NotNow notNow, String detail) implements Problem {
    @Override
    public Code code() {
        return new Code("ask-not-now", Status.CONFLICT);
    }

    @Override
    public Map<String, Object> members() {
        var members = new HashMap<String, Object>();
        members.put("reason", notNow.reason().code());
        notNow.number().ifPresent(number -> members.put("number", number));
        notNow.at().ifPresent(at -> members.put("at", at.toString()));
        return members;
    }
}
