/// `bin/goodword doctor`: what could be wrong with this installation, one line each.
@NullMarked
package org.goodword.platform.doctor;

import org.jspecify.annotations.NullMarked;
