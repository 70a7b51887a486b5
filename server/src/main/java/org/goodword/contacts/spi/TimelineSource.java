package org.goodword.contacts.spi;

import java.util.List;
import org.goodword.contacts.Party;
import org.goodword.platform.Caller;

/// Tells what happened with a contact or an organisation. A bean of the module that knows it.
public interface TimelineSource {
    /// Newest first, as many as asked or all there are before that moment. What the caller may not see is left out by
    /// the query.
    List<Moment> moments(Party party, Stretch stretch, Caller caller);
}
