package org.goodword.importing.running;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// `goodword.imports.*`
///
/// @param maxUpload of one export that is uploaded; what an archive holds may be ten times as large
@ConfigurationProperties("goodword.imports")
public record ImportSettings(@DefaultValue("2GB") DataSize maxUpload) {}
