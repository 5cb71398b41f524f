package org.bihuan.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.bihuan.refusal.Refused;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models at start, one by one: those of the program, then the operator's own from {@code
 * {bihuan.home}/processes}. A file that is not as it should be is refused alone; an unchanged one adds no version.
 */
@Component
class Deployment implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Deployment.class);

    private final RepositoryService repository;
    private final List<ModelRule> rules;
    private final ApplicationContext context;
    private final Path own;
    private volatile boolean done;

    Deployment(
            RepositoryService repository,
            List<ModelRule> rules,
            ApplicationContext context,
            @Value("${bihuan.home}") Path home) {
        this.repository = repository;
        this.rules = rules;
        this.context = context;
        this.own = home.resolve("processes");
    }

    @Override
    public void start() {
        try {
            Resource[] shipped = new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn");
            Arrays.sort(shipped, Comparator.comparing(Resource::getFilename));
            for (Resource file : shipped) {
                deploy(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
            deployOwn();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the process files cannot be read", unreadable);
        }
        done = true;
    }

    private void deployOwn() throws IOException {
        if (!Files.isDirectory(own)) {
            return;
        }
        try (var files = Files.list(own)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".bpmn")).sorted().toList()) {
                String name = file.getFileName().toString();
                try {
                    deploy(name, Files.readAllBytes(file));
                } catch (RuntimeException bad) {
                    log.error("Process file {} is refused and not deployed: {}", name, bad.getMessage());
                }
            }
        }
    }

    private void deploy(String name, byte[] xml) {
        Predicate<String> handlers =
                bean -> context.containsBean(bean) && context.isTypeMatch(bean, JavaDelegate.class);
        new ModelCheck(handlers).check(name, xml);
        ProcessModel model = ModelReader.read(xml, 0);
        var against =
                rules.stream().flatMap(rule -> rule.against(model).stream()).toList();
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        repository
                .createDeployment()
                .name(name)
                .addInputStream(name, new java.io.ByteArrayInputStream(xml))
                .enableDuplicateFiltering(true)
                .deploy();
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** First of all: nothing can be seeded, shown or run without the models. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
