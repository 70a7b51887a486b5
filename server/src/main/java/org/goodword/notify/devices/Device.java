package org.goodword.notify.devices;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.goodword.notify.DeviceId;
import org.goodword.notify.encrypting.Subscriber;
import org.goodword.platform.AgentId;

/// A browser or installed app of an agent.
///
/// @param session of which sign-in it is: once that has ended it is told nothing
/// @param name "Chrome, Android"; empty where it said nothing we know
/// @param endpoint where its push service takes messages for it
/// @param seen when the app last said that it is there
/// @param pushed when its push service last took a message
/// @param trouble why the last one did not go
public record Device(
        DeviceId id,
        AgentId agent,
        String session,
        String name,
        URI endpoint,
        Subscriber keys,
        Instant created,
        Instant seen,
        Optional<Instant> pushed,
        Optional<String> trouble) {}
