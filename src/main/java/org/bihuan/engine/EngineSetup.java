package org.bihuan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the engine by hand (docs/adr/0001): one data source and one transaction manager with the domain, no history, no
 * scripts, no identity service, and no bean visible to expressions but the handlers.
 */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            ApplicationContext context,
            FlowRecorder recorder) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("bihuan");
        engine.setApplicationContext(context);
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactionManager);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setDatabaseSchemaUpdate("false");
        leaveOut(engine);
        harden(engine, handlers(context));
        engine.setJobExecutor(jobs());
        engine.setJobExecutorActivate(false);
        engine.setDefaultNumberOfRetries(5);
        engine.setFailedJobRetryTimeCycle("R5/PT1M");
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setCreateIncidentOnFailedJobEnabled(true);
        engine.setCustomIncidentHandlers(List.of(recorder));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FlowParseListener(recorder))));
        engine.setCustomFormTypes(FieldType.engineTypes());
        return engine;
    }

    @Bean
    ProcessEngineFactoryBean engine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    ProcessModels processModels(ProcessEngine engine) {
        return new ProcessModels(engine.getRepositoryService());
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    private static void leaveOut(SpringProcessEngineConfiguration engine) {
        engine.setHistory("none");
        engine.setDbHistoryUsed(false);
        engine.setDbIdentityUsed(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    private static void harden(SpringProcessEngineConfiguration engine, Map<Object, Object> handlers) {
        engine.setBeans(handlers);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnforceHistoryTimeToLive(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(1000);
    }

    private static Map<Object, Object> handlers(ApplicationContext context) {
        var lazily = new HashMap<Object, Object>();
        for (String name : context.getBeanNamesForType(JavaDelegate.class, false, false)) {
            lazily.put(name, (JavaDelegate)
                    execution -> context.getBean(name, JavaDelegate.class).execute(execution));
        }
        return lazily;
    }

    /** Two threads: on the small machines this runs on, more would only wait for each other's locks. */
    private static DefaultJobExecutor jobs() {
        var jobs = new DefaultJobExecutor();
        jobs.setCorePoolSize(1);
        jobs.setMaxPoolSize(2);
        jobs.setQueueSize(10);
        jobs.setLockTimeInMillis(600_000);
        return jobs;
    }
}
