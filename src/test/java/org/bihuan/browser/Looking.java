package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Holds a browser test to what {@code unseen.txt} says of it: whatever page it is named for, it has looked at when it is through. */
final class Looking implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback, AfterAllCallback {

    private static final Namespace HERE = Namespace.create(Looking.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(HERE).put(LookedAt.class, new LookedAt());
        context.getStore(HERE).put(AtomicLong.class, new AtomicLong());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LookedAt.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).get(LookedAt.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            context.getStore(HERE).get(AtomicLong.class, AtomicLong.class).incrementAndGet();
        }
    }

    /** Where one of its tests was left out, or went wrong, nothing more is asked. */
    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        long tests = Arrays.stream(test.getDeclaredMethods())
                .filter(it -> it.isAnnotationPresent(Test.class))
                .count();
        if (context.getStore(HERE).get(AtomicLong.class, AtomicLong.class).get() == tests) {
            assertThat(context.getStore(HERE)
                            .get(LookedAt.class, LookedAt.class)
                            .patterns())
                    .as("pages unseen.txt says %s looks at", test.getSimpleName())
                    .containsAll(Unseen.all().stream()
                            .filter(it -> it.by().equals(test.getSimpleName()))
                            .map(Unseen::pattern)
                            .toList());
        }
    }
}
