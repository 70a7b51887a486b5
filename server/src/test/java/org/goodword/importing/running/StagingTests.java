package org.goodword.importing.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.goodword.attack.Asvs;
import org.goodword.importing.RunId;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class StagingTests {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    @Asvs("12.1.2")
    void aSmallArchiveOfAHugeFileIsRefusedBeforeItFillsTheDisk(@TempDir Path folder) throws IOException {
        var bomb = zeros(200);
        assertThat(bomb.length).isLessThan(MEGABYTE);
        try (var data = DataFolder.open(folder)) {
            var staging = new Staging(data, new ImportSettings(DataSize.ofMegabytes(1)));
            var run = new RunId(UUID.randomUUID());
            assertThatThrownBy(() -> staging.keep(run, new ByteArrayInputStream(bomb), "export.zip"))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("1 MB");
            assertThat(Files.exists(data.resolve("imports").resolve(run.value().toString())))
                    .isFalse();
        }
    }

    private static byte[] zeros(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("export/tickets.json"));
            for (var i = 0; i < megabytes; i++) zip.write(new byte[MEGABYTE]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
