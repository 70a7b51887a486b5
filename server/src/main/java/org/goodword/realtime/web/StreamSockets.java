package org.goodword.realtime.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.goodword.identity.Admission;
import org.goodword.platform.Caller;
import org.goodword.platform.WhileServing;
import org.goodword.realtime.streaming.Stream;
import org.goodword.realtime.streaming.Streams;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/// Between the container's sockets and our streams.
@Component
@WhileServing
class StreamSockets extends TextWebSocketHandler {
    static final String GUEST = "goodword.guest";

    private static final String STREAM = "goodword.stream";
    private static final String LINE = "goodword.line";
    private static final int LONGEST_FRAME = 1024;

    private final Streams streams;
    private final MeterRegistry metrics;

    StreamSockets(Streams streams, MeterRegistry metrics) {
        this.streams = streams;
        this.metrics = metrics;
    }

    /// Whom the gate let in.
    record Guest(Admission admission, Caller caller) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_FRAME);
        var attributes = session.getAttributes();
        var line = new SocketLine(session, metrics);
        attributes.put(LINE, line);
        if (attributes.get(GUEST) instanceof Guest(var admission, var caller))
            attributes.put(STREAM, streams.open(admission, caller, line));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        if (session.getAttributes().get(STREAM) instanceof Stream stream) streams.heard(stream, message.getPayload());
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        end(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        end(session);
    }

    private void end(WebSocketSession session) {
        if (session.getAttributes().get(LINE) instanceof SocketLine line) line.ended();
        if (session.getAttributes().get(STREAM) instanceof Stream stream) streams.closed(stream);
    }
}
