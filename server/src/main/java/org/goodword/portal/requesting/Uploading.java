package org.goodword.portal.requesting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.goodword.platform.Secrets;
import org.goodword.portal.entering.Customer;
import org.goodword.ticketing.TicketFiles;
import org.springframework.stereotype.Component;

/// Files of a form. A form that comes back keeps its files by a pass that only we can make, for one session: nobody
/// sends the file of another by guessing its id.
@Component
public class Uploading {
    public static final int MOST = 10;
    public static final long MOST_BYTES = 25L * 1024 * 1024;
    private static final String PURPOSE = "portal-file";
    private static final int MAC = 16;
    private static final int LONGEST_NAME = 200;

    private final TicketFiles uploads;
    private final Files files;
    private final Secrets secrets;

    Uploading(TicketFiles uploads, Files files, Secrets secrets) {
        this.uploads = uploads;
        this.files = files;
        this.secrets = secrets;
    }

    /// @param name as the browser gives it
    public StoredFile keep(InputStream content, String name, String mediaType) throws IOException, TooLarge {
        var tidy = name.replaceAll("\\p{Cntrl}|[/\\\\]", " ").strip();
        var cut = tidy.isEmpty() ? "file" : tidy.substring(0, Math.min(tidy.length(), LONGEST_NAME));
        return uploads.keep(content, MOST_BYTES, cut, mediaType);
    }

    public String pass(FileId file, Customer by) {
        var mac = secrets.mac(PURPOSE, bound(file, by));
        return file.value() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, MAC));
    }

    /// Empty for a pass that we did not make for him.
    public Optional<StoredFile> kept(String pass, Customer by) {
        var dot = pass.indexOf('.');
        if (dot < 0) return Optional.empty();
        try {
            var file = new FileId(UUID.fromString(pass.substring(0, dot)));
            var mac = Base64.getUrlDecoder().decode(pass.substring(dot + 1));
            if (mac.length != MAC || !secrets.verifies(PURPOSE, bound(file, by), mac)) return Optional.empty();
            return files.find(file);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static byte[] bound(FileId file, Customer by) {
        return (by.session() + " " + file.value()).getBytes(StandardCharsets.UTF_8);
    }
}
