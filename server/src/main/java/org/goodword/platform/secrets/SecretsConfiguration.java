package org.goodword.platform.secrets;

import org.goodword.platform.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
class SecretsConfiguration {
    @Bean
    KeyFile keyFile(DataFolder folder) {
        return new KeyFile(folder.resolve("secret"));
    }

    @Bean
    KeyRing secrets(SecretSettings settings, KeyFile file) {
        return new KeyRing(settings.given() ? settings.keys() : file.keys());
    }

    @Bean
    SecretRotation secretRotation(SecretSettings settings, KeyFile file, KeyRing ring) {
        return new SecretRotation(settings, file, ring);
    }
}
