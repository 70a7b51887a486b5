package org.goodword.ticketing;

/// A status of the workspace, by its key, with the category it belongs to.
public record Status(String key, StatusCategory category) {}
