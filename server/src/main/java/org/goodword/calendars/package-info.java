/// When work is done: periods of the week in a zone's own time, holidays aside, and how much of that lies between two
/// instants. Pure but for the one set of hours that a workspace keeps.
///
/// Owns calendars. Announces nothing: who changes one does.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.goodword.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
