package org.goodword.platform.fanout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.goodword.platform.Fanout;
import org.goodword.platform.Ids;
import org.goodword.platform.WhileServing;
import org.goodword.platform.database.ApplicationConnections;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Delivers here at once, and to the other nodes by NOTIFY.
@Component
@WhileServing
class PostgresFanout implements Fanout, SmartLifecycle {
    private final ApplicationConnections connections;
    private final String node = Ids.next().toString();
    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private final Outbound outbound = new Outbound();
    private volatile List<Wire> wires = List.of();
    private volatile boolean running;

    PostgresFanout(ApplicationConnections connections) {
        this.connections = connections;
    }

    @Override
    public void send(String topic, String message) {
        if (message.getBytes(StandardCharsets.UTF_8).length > LONGEST_MESSAGE)
            throw new IllegalArgumentException("Too long for a message to other nodes: topic=" + topic);
        deliver(topic, node, message);
        if (!wires.isEmpty()) outbound.add(new Outbound.Letter(topic, node + " " + message));
    }

    @Override
    public void listen(String topic, Listener listener) {
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    // An embedded PostgreSQL is nobody else's.
    @Override
    public void start() {
        running = true;
        if (connections.areShared()) connect();
    }

    void connect() {
        var receiving = new Receiving(listeners.keySet(), this::received);
        wires = List.of(
                new Wire("fanout-receiver", connections, receiving),
                new Wire("fanout-sender", connections, new Sending(outbound)));
        wires.forEach(Wire::open);
    }

    @Override
    public void stop() {
        running = false;
        var open = wires;
        wires = List.of();
        open.forEach(Wire::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void received(String topic, String payload) {
        var parts = payload.split(" ", 2);
        if (parts.length == 2 && !parts[0].equals(node)) deliver(topic, parts[0], parts[1]);
    }

    private void deliver(String topic, String from, String message) {
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.hear(from, message));
    }
}
