/// The devices of agents that are told what concerns them.
@NullMarked
package org.goodword.notify.devices;

import org.jspecify.annotations.NullMarked;
