package org.goodword.platform.admin;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.goodword.platform.spi.AdminConsole;

/// Sends each line as it comes; a person who left ends the command with an [UncheckedIOException].
record RemoteConsole(DataOutputStream frames) implements AdminConsole {
    @Override
    public void line(String text) {
        send(AdminCall.LINE, text);
    }

    @Override
    public void note(String text) {
        send(AdminCall.NOTE, text);
    }

    void exit(int code) {
        send(AdminCall.EXIT, Integer.toString(code));
    }

    private synchronized void send(int kind, String text) {
        try {
            frames.writeByte(kind);
            AdminCall.writeText(frames, text);
            frames.flush();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
