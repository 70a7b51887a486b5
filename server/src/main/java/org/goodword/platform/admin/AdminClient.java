package org.goodword.platform.admin;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.goodword.platform.Terminal;

/// Calls the server that runs on a data folder. Uses nothing but the JDK, so that it starts at once.
public final class AdminClient {
    private AdminClient() {}

    /// @return the exit code, or nothing when no server runs there
    public static OptionalInt call(Path folder, Path workingDirectory, List<String> words) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!connected(channel, folder)) return OptionalInt.empty();
            new AdminCall(workingDirectory, words).send(new DataOutputStream(Channels.newOutputStream(channel)));
            return OptionalInt.of(print(new DataInputStream(Channels.newInputStream(channel))));
        }
    }

    private static boolean connected(SocketChannel channel, Path folder) throws IOException {
        var socket = new SocketPath(folder).toCall();
        if (!Files.exists(socket)) return false;
        try {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    private static int print(DataInputStream frames) throws IOException {
        while (true) {
            var kind = frames.readByte();
            var text = AdminCall.readText(frames);
            if (kind == AdminCall.EXIT) return Integer.parseInt(text);
            if (kind == AdminCall.LINE) Terminal.say(text);
            else Terminal.note(text);
        }
    }
}
