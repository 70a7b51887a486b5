/// The world outside of the demo's house: a mail server on this machine, and who writes and answers there.
@NullMarked
package org.goodword.demo.outside;

import org.jspecify.annotations.NullMarked;
