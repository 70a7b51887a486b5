/// The demo's customers who write while somebody looks, and answer when they are answered.
@NullMarked
package org.goodword.demo.acting;

import org.jspecify.annotations.NullMarked;
