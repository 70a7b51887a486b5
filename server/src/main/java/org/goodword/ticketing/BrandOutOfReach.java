package org.goodword.ticketing;

import org.goodword.identity.BrandId;
import org.goodword.platform.Caller;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;

/// Who reaches some brands only opens no ticket of another, and gives none to it.
public record BrandOutOfReach() implements Problem {
    /// @throws Rejected `brand-out-of-reach`
    public static BrandId require(BrandId brand, Caller by) {
        if (!by.limits().brands().reaches(brand.value())) throw new Rejected(new BrandOutOfReach());
        return brand;
    }

    @Override
    public Code code() {
        return new Code("brand-out-of-reach", Status.FORBIDDEN);
    }

    @Override
    public String detail() {
        return "Your role does not reach this brand. An administrator can change that.";
    }
}
