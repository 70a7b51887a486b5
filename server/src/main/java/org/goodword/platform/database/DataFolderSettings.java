package org.goodword.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param data the data folder, relative to the working directory
@ConfigurationProperties("goodword")
record DataFolderSettings(@DefaultValue("./data") String data) {}
