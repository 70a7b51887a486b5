package org.goodword.identity.beginning;

import java.util.Map;
import org.goodword.identity.Brands;
import org.goodword.platform.spi.FirstStep;
import org.springframework.stereotype.Component;

/// Somebody has settled what the brand is called: the set-up only supposes it.
@Component
class FirstBrand implements FirstStep {
    private final Brands brands;

    FirstBrand(Brands brands) {
        this.brands = brands;
    }

    @Override
    public String name() {
        return "brand";
    }

    @Override
    public Progress progress() {
        var all = brands.all();
        var first = all.getFirst();
        return new Progress(all.size() > 1 || first.version().value() > 1, Map.of("name", first.name()));
    }
}
