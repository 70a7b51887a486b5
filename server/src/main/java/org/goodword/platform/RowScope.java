package org.goodword.platform;

/// Which rows a role reaches: every one, those of the caller's teams (and unassigned ones of no
/// team), or the caller's own.
public enum RowScope {
    ALL,
    MY_TEAMS,
    MINE
}
