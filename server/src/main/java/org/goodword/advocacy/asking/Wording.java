package org.goodword.advocacy.asking;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.goodword.identity.Agents;
import org.goodword.identity.Brand;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// What the mail says, in the brand's language.
@Component
public class Wording {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Brands brands;
    private final Agents agents;
    private final Workspaces workspaces;

    Wording(Brands brands, Agents agents, Workspaces workspaces) {
        this.brands = brands;
        this.agents = agents;
        this.workspaces = workspaces;
    }

    public Speaker of(BrandId id) {
        var brand = brands.find(id);
        var language = brand.map(Brand::language).orElse("en");
        var name = brand.map(Brand::name).orElseGet(() -> workspaces.profile().name());
        return new Speaker(name, language, agents);
    }

    public record AskMail(String subject, String text) {}

    /// A brand that says something.
    public record Speaker(String brand, String language, Agents agents) {
        public AskMail mail(String contact, String quote, AgentId by, String link) {
            var locale = Locale.forLanguageTag(language);
            var words = ResourceBundle.getBundle("org.goodword.advocacy.words", locale, NO_FALLBACK);
            var agent = Optional.ofNullable(agents.names(List.of(by)).get(by)).orElse(brand);
            var text = new MessageFormat(words.getString("mail.text"), locale)
                    .format(new Object[] {NotNow.firstName(contact), quote, link, agent, brand});
            return new AskMail(
                    new MessageFormat(words.getString("mail.subject"), locale).format(new Object[] {brand}), text);
        }
    }
}
