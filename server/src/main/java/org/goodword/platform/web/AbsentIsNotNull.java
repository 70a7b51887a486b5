package org.goodword.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.ext.jdk8.Jdk8OptionalDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.ReferenceType;

/// A PATCH leaves alone what is absent and takes away what is null. Jackson reads both as `Optional.empty()`; here an
/// absent `Optional` stays null, and only a written null is empty.
@Component
class AbsentIsNotNull extends SimpleModule {
    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new OptionalDeserializers());
    }

    private static final class OptionalDeserializers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findReferenceDeserializer(
                ReferenceType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                @Nullable TypeDeserializer typed,
                @Nullable ValueDeserializer<?> content) {
            return type.hasRawClass(java.util.Optional.class) ? new Known(type, null, typed, content) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == java.util.Optional.class;
        }
    }

    private static final class Known extends Jdk8OptionalDeserializer {
        @SuppressWarnings("NullAway") // Jackson says nothing of what may be null; its own factory passes these, too.
        Known(
                tools.jackson.databind.JavaType type,
                @Nullable ValueInstantiator instantiator,
                @Nullable TypeDeserializer typed,
                @Nullable ValueDeserializer<?> content) {
            super(type, instantiator, typed, content);
        }

        @Override
        public Known withResolved(@Nullable TypeDeserializer typed, ValueDeserializer<?> content) {
            return new Known(_fullType, _valueInstantiator, typed, content);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
