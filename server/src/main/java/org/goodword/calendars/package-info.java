/// When work is done: periods of the week in a zone's own time, holidays aside, and how much of that lies between two
/// instants. Pure but for the one set of hours that a workspace keeps, and
/// its feeds.
///
/// Owns calendars and the feeds of holidays that others keep. Publishes `FeedChanged` when others changed what they
/// keep;
/// of what is changed here, who changes it tells.
@ApplicationModule(allowedDependencies = {"platform", "platform::spi", "platform::work"})
@NullMarked
package org.goodword.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
