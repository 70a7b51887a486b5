package org.goodword.files;

/// @param size in bytes
/// @param mediaType as the sender said; never trusted when shown
public record StoredFile(FileId id, String sha256, long size, String name, String mediaType) {}
