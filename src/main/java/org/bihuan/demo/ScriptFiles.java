package org.bihuan.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the year from {@code demo/matters/*.yaml}, one file for each matter, and {@code demo/words.yaml}. */
final class ScriptFiles {

    private ScriptFiles() {}

    /** The matters with what is usually written, and all steps. */
    record Year(Script script, List<Script.Step> steps) {}

    static Year read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/matters/*.yaml");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            var cases = new ArrayList<Script.Case>();
            var steps = new ArrayList<Script.Step>();
            for (Resource file : files) {
                Script.Course course = Script.course(yaml(file));
                cases.add(course.about());
                steps.addAll(course.steps());
            }
            return new Year(new Script(cases, yaml(new ClassPathResource("demo/words.yaml"))), steps);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> yaml(Resource file) throws IOException {
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        }
    }
}
