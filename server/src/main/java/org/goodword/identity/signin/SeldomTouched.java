package org.goodword.identity.signin;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// A session that is used all the time is written once a minute: a page asks many things at once, and each would wait
/// for the other's write. When a session was last used is therefore known to a minute.
@Component
class SeldomTouched implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    private static final String UPDATE = """
        update %TABLE_NAME% as s
           set session_id = n.session_id, last_access_time = n.used, max_inactive_interval = n.idle,
               expiry_time = n.expiry, principal_name = n.principal
          from (values (?::char(36), ?::bigint, ?::integer, ?::bigint, ?::text, ?::char(36)))
               as n (session_id, used, idle, expiry, principal, primary_id)
         where s.primary_id = n.primary_id
           and (s.last_access_time <= n.used - 60000 or s.session_id <> n.session_id
                or s.max_inactive_interval <> n.idle or s.principal_name is distinct from n.principal)
        """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
