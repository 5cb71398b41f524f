package org.bihuan.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every journey the one {@link County} of the run: starting a program for each would take longer than the journeys. */
final class Journey implements ParameterResolver, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == County.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return county(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        County county = county(context);
        if (context.getExecutionException().isPresent()) {
            county.photograph(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
        county.everybodyLeaves();
    }

    /** Ended by JUnit with everything else of the run. */
    private static County county(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Journey.class))
                .computeIfAbsent(County.class, it -> County.open(), County.class);
    }
}
