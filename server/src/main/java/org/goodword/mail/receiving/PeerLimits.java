package org.goodword.mail.receiving;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/// How much of us one peer may use: connections at once, mails, and recipients that do not exist (who tries many is
/// guessing addresses).
final class PeerLimits implements SessionHandler {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ConcurrentMap<String, Integer> connections = new ConcurrentHashMap<>();
    private final int mostConnections;
    private final Throttle mails;
    private final Throttle refusals;

    PeerLimits(SmtpSettings settings) {
        mostConnections = settings.maxConnectionsOfPeer();
        mails = new Throttle("mails", settings.mailsPerMinute(), MINUTE);
        refusals = new Throttle("unknown recipients", settings.refusalsPerMinute(), MINUTE);
    }

    @Override
    public SessionAcceptance accept(Session session) {
        var count = connections.merge(peer(session), 1, Integer::sum);
        if (count <= mostConnections) return SessionAcceptance.success();
        onSessionEnd(session);
        return SessionAcceptance.failure(421, "4.7.0 Too many connections from you, try again later");
    }

    @Override
    public void onSessionEnd(Session session) {
        connections.computeIfPresent(peer(session), (peer, count) -> count > 1 ? count - 1 : null);
    }

    boolean takeMail(String peer) {
        return take(mails, peer);
    }

    boolean takeRefusal(String peer) {
        return take(refusals, peer);
    }

    private static boolean take(Throttle throttle, String peer) {
        try {
            throttle.take(peer);
            return true;
        } catch (Rejected tooMany) {
            return false;
        }
    }

    private static String peer(Session session) {
        return session.getRealRemoteAddress().getAddress().getHostAddress();
    }
}
