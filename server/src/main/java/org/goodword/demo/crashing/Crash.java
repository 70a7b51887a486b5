package org.goodword.demo.crashing;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The worst that can happen to a server, at a press: SIGKILL, which nothing can hear coming.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
public class Crash {
    private static final int SIGKILL = 9;

    /// Whether somebody would start it again.
    public boolean isPossible() {
        return System.getProperty(Supervisor.SUPERVISED) != null;
    }

    public void now() {
        var linker = Linker.nativeLinker();
        var kill = linker.defaultLookup()
                .find("kill")
                .map(address -> linker.downcallHandle(
                        address,
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)))
                .orElseThrow();
        try {
            var _ = (int) kill.invokeExact((int) ProcessHandle.current().pid(), SIGKILL);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
