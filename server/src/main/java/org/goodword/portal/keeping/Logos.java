package org.goodword.portal.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.portal.PortalPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Pictures above portals.
@Component
public class Logos {
    private static final int HEAD = 12;

    private final Files files;
    private final PortalStore store;
    private final Brands brands;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    Logos(Files files, PortalStore store, Brands brands, Ledger ledger, TransactionTemplate transactions) {
        this.files = files;
        this.store = store;
        this.brands = brands;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> of(Portal portal) {
        return portal.logo().flatMap(files::find);
    }

    /// What it is says its content, whatever its name says: PNG, JPEG, GIF or WebP. SVG, which can run script, is
    /// none.
    ///
    /// @param most bytes
    /// @throws Rejected `not-found`, `invalid-value`, `not-allowed`
    public void set(BrandId brand, InputStream content, long most, Caller by) throws IOException, TooLarge {
        by.require(PortalPermissions.MANAGE);
        if (brands.find(brand).isEmpty()) throw NotFound.of("brand", brand.value());
        var blob = files.bring(content, most);
        transactions.executeWithoutResult(_ -> {
            var file = files.register(blob, "logo", "application/octet-stream");
            var type = mediaType(file)
                    .orElseThrow(() -> Invalid.of("logo", "A logo is a picture: PNG, JPEG, GIF or WebP."));
            files.forget(List.of(file.id()));
            put(brand, Optional.of(files.register(blob, "logo", type).id()), by);
        });
    }

    @Transactional
    public void remove(BrandId brand, Caller by) {
        by.require(PortalPermissions.MANAGE);
        if (brands.find(brand).isEmpty()) throw NotFound.of("brand", brand.value());
        put(brand, Optional.empty(), by);
    }

    private void put(BrandId brand, Optional<FileId> logo, Caller by) {
        var before = store.lock(brand);
        if (before.isEmpty()) store.put(Portal.none(brand));
        store.setLogo(brand, logo);
        before.flatMap(Portal::logo).ifPresent(old -> files.forget(List.of(old)));
        ledger.append(new Portals.Changed(brand.value()), by.actor());
    }

    private Optional<String> mediaType(StoredFile file) {
        try (var content = files.open(file)) {
            return mediaType(content.readNBytes(HEAD));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// By its first bytes.
    static Optional<String> mediaType(byte[] head) {
        if (begins(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) return Optional.of("image/png");
        if (begins(head, 0, 0xff, 0xd8, 0xff)) return Optional.of("image/jpeg");
        if (begins(head, 0, 'G', 'I', 'F', '8')) return Optional.of("image/gif");
        if (begins(head, 0, 'R', 'I', 'F', 'F') && begins(head, 8, 'W', 'E', 'B', 'P'))
            return Optional.of("image/webp");
        return Optional.empty();
    }

    private static boolean begins(byte[] head, int from, int... signs) {
        if (head.length < from + signs.length) return false;
        var read = Arrays.copyOfRange(head, from, from + signs.length);
        for (var place = 0; place < signs.length; place++) if ((read[place] & 0xff) != signs[place]) return false;
        return true;
    }
}
