package org.goodword.privacy.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.platform.RowQuery;
import org.goodword.platform.RowQuery.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what is kept of a person into a zip, page by page: however much it is, little of it is in memory at once.
@Component
class Packing {
    private static final int PAGE = 200;

    private final List<PersonalData> data;
    private final RowQuery rows;
    private final Files files;
    private final TransactionTemplate reading;

    Packing(List<PersonalData> data, RowQuery rows, Files files, PlatformTransactionManager transactions) {
        this.data = data;
        this.rows = rows;
        this.files = files;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    void pack(Person person, Path into) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(java.nio.file.Files.newOutputStream(into)))) {
            for (var one : data)
                for (var holding : one.holdings(person)) {
                    var name = one.module() + "/" + holding.what();
                    if (tell(holding, name, zip) && holding.file().isPresent()) add(holding, name, zip);
                }
        }
    }

    /// @return whether there is anything
    private boolean tell(Holding holding, String name, ZipOutputStream zip) throws IOException {
        var page = page(holding, List.of());
        if (page.isEmpty()) return false;
        zip.putNextEntry(new ZipEntry(name + ".json"));
        write(zip, "[");
        for (var first = true;
                !page.isEmpty();
                page = page(holding, page.getLast().place()))
            for (var told : page) {
                write(zip, first ? "\n" : ",\n");
                write(zip, told.json());
                first = false;
            }
        write(zip, "\n]\n");
        zip.closeEntry();
        return true;
    }

    private void add(Holding holding, String name, ZipOutputStream zip) throws IOException {
        for (var page = page(holding, List.of());
                !page.isEmpty();
                page = page(holding, page.getLast().place()))
            for (var told : page) {
                var file = told.file().flatMap(id -> reading.execute(_ -> files.find(new FileId(id))));
                if (file.isEmpty()) continue;
                var stored = file.get();
                zip.putNextEntry(new ZipEntry(
                        name + "/" + stored.id().value() + "-" + stored.name().replaceAll("[/\\\\]", "_")));
                try (var content = files.open(stored)) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
    }

    private List<Told> page(Holding holding, List<Object> after) {
        var found = reading.execute(_ -> rows.page(holding.rows(), holding.file(), after, PAGE));
        return Optional.ofNullable(found).orElse(List.of());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
