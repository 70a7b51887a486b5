package org.goodword.reporting.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.exporting.Format;

/// One mail of a report to one agent: what she gets was settled when it was due.
record Mailing(UUID id, AgentId agent, Instant due, String name, Report report, Wanted wanted, Format format) {
    static final String KIND = "report-mail";
}
