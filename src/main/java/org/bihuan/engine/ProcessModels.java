package org.bihuan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The deployed models, by key and version. */
public class ProcessModels {

    private final RepositoryService repository;
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The newest version of each model, in the order of their keys. */
    public List<ProcessModel> all() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .unlimitedList()
                .stream()
                .map(this::model)
                .toList();
    }

    /** The newest version of a model. */
    public Optional<ProcessModel> latest(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(this::model);
    }

    /** The version a record or step names; it must exist. */
    public ProcessModel get(String reference) {
        var known = read.get(reference);
        if (known != null) {
            return known;
        }
        int colon = reference.lastIndexOf(':');
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(reference.substring(0, colon))
                .processDefinitionVersion(Integer.valueOf(reference.substring(colon + 1)))
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("no deployed model " + reference);
        }
        return model(definition);
    }

    private ProcessModel model(ProcessDefinition definition) {
        return read.computeIfAbsent(definition.getKey() + ":" + definition.getVersion(), reference -> {
            try (var xml = repository.getProcessModel(definition.getId())) {
                return ModelReader.read(xml.readAllBytes(), definition.getVersion());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
