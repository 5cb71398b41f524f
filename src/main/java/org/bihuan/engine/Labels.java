package org.bihuan.engine;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Names of a model's parts in the reader's language: Chinese from the model itself, others from a file beside it. */
@Component
public class Labels {

    private final Path own;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    Labels(@Value("${bihuan.home}") Path home) {
        this.own = home.resolve("processes");
    }

    /** The name of a process. */
    public String process(ProcessModel model) {
        return label(model.key(), "process", model.name());
    }

    /** The name of a node. */
    public String node(ProcessModel model, ProcessModel.Node node) {
        return label(model.key(), node.id(), node.name());
    }

    /** The name of a node in a language. */
    public String node(ProcessModel model, ProcessModel.Node node, Locale locale) {
        return label(model.key(), node.id(), node.name(), locale);
    }

    /** The name of anything drawn: a node, a lane or a flow. */
    public String element(ProcessModel model, String id, String chinese) {
        return label(model.key(), id, chinese);
    }

    /** The label of a field in a form. */
    public String field(ProcessModel model, ProcessModel.Node node, ProcessModel.Field field) {
        return label(model.key(), node.id() + "." + field.name(), field.label());
    }

    /** The label of an option. */
    public String option(ProcessModel model, ProcessModel.Node node, ProcessModel.Field field, String value) {
        return option(model, node, field, value, LocaleContextHolder.getLocale());
    }

    /** The label of an option in a language. */
    public String option(
            ProcessModel model, ProcessModel.Node node, ProcessModel.Field field, String value, Locale locale) {
        return label(
                model.key(),
                node.id() + "." + field.name() + "." + value,
                field.options().get(value),
                locale);
    }

    private String label(String process, String key, @Nullable String chinese) {
        return label(process, key, chinese, LocaleContextHolder.getLocale());
    }

    private String label(String process, String key, @Nullable String chinese, Locale locale) {
        String fallback = chinese == null ? key : chinese;
        return locale.getLanguage().equals("zh")
                ? fallback
                : files.computeIfAbsent(process + "_" + locale.getLanguage(), this::load)
                        .getProperty(key, fallback);
    }

    private Properties load(String name) {
        try {
            Path file = own.resolve(name + ".properties");
            if (Files.isRegularFile(file)) {
                var labels = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    labels.load(reader);
                }
                return labels;
            }
            var shipped = new ClassPathResource("processes/" + name + ".properties");
            return shipped.exists()
                    ? PropertiesLoaderUtils.loadProperties(new EncodedResource(shipped, StandardCharsets.UTF_8))
                    : new Properties();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
