package org.goodword.platform.admin;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.goodword.platform.DataFolder;
import org.goodword.platform.WhileServing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Answers `bin/goodword` on a Unix socket that only the owner of the data folder can open.
@Component
@WhileServing
class AdminSocket implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AdminSocket.class);

    private final SocketPath path;
    private final AdminCommands commands;
    private @Nullable ServerSocketChannel server;
    private @Nullable Path listening;

    AdminSocket(DataFolder folder, AdminCommands commands) {
        this.path = new SocketPath(folder.root());
        this.commands = commands;
    }

    @Override
    public void start() {
        try {
            var address = path.toListenOn();
            var opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(address));
            Files.setPosixFilePermissions(address, PosixFilePermissions.fromString("rw-------"));
            server = opened;
            listening = address;
            Thread.ofVirtual().name("admin-socket").start(() -> accept(opened));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try {
                var call = opened.accept();
                Thread.ofVirtual().name("admin-call").start(() -> answer(call));
            } catch (IOException closed) {
                LOG.debug("The admin socket no longer accepts", closed);
            }
        }
    }

    private void answer(SocketChannel channel) {
        try (channel) {
            var call = AdminCall.receive(new DataInputStream(Channels.newInputStream(channel)));
            var console = new RemoteConsole(new DataOutputStream(Channels.newOutputStream(channel)));
            console.exit(commands.run(call.workingDirectory(), call.words(), true, console));
        } catch (IOException | RuntimeException left) {
            LOG.debug("A command's person left", left);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) server.close();
            if (listening != null) path.forget(listening);
        } catch (IOException failed) {
            LOG.warn("The admin socket was not removed: {}", failed.getMessage());
        }
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
