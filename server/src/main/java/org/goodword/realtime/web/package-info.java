/// The WebSocket `/api/v1/stream`.
@NullMarked
package org.goodword.realtime.web;

import org.jspecify.annotations.NullMarked;
