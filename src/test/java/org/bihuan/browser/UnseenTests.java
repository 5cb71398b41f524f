package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What is not looked at with the pages of {@code screens.txt} is looked at elsewhere, or is no page. */
class UnseenTests {

    /** A browser test that is held to it by {@link Looking}. */
    @Test
    void everyPageHasABrowserTestThatLooksAtIt() throws ClassNotFoundException {
        List<Unseen> pages = Unseen.all().stream().filter(Unseen::page).toList();
        assertThat(pages).isNotEmpty();
        for (Unseen it : pages) {
            Class<?> test = Class.forName(UnseenTests.class.getPackageName() + "." + it.by());
            var held = test.getAnnotation(ExtendWith.class);
            assertThat(held).as(it.toString()).isNotNull();
            assertThat(held.value()).as(it.toString()).contains(Looking.class);
            assertThat(it.by()).as("run with the packaged program").endsWith("IT");
            assertThat(it.why()).as(it.toString()).isNotBlank();
        }
    }

    @Test
    void whatIsCalledNoPageIsNone() throws ClassNotFoundException {
        Set<String> templates = templates();
        assertThat(templates).contains("/problems/{id}", "/tasks/{id}/claim", "/setup");
        assertThat(Unseen.all().stream().filter(it -> !it.page() && !it.by().equals("redirect")))
                .isNotEmpty()
                .noneMatch(it -> templates.contains(it.pattern()));
    }

    /** The addresses at which a template is shown. */
    private static Set<String> templates() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var found = new TreeSet<String>();
        for (var it : scan.findCandidateComponents("org.bihuan")) {
            Class<?> controller = Class.forName(it.getBeanClassName());
            for (Method method : controller.getDeclaredMethods()) {
                var asked = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                boolean shown = (method.getReturnType() == String.class || method.getReturnType() == ModelAndView.class)
                        && !AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class)
                        && !AnnotatedElementUtils.hasAnnotation(controller, ResponseBody.class);
                if (asked != null && shown && List.of(asked.method()).contains(RequestMethod.GET)) {
                    var above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
                    paths(above).forEach(one -> paths(asked).forEach(other -> found.add(one + other)));
                }
            }
        }
        return found;
    }

    private static Stream<String> paths(RequestMapping asked) {
        return asked == null || asked.path().length == 0 ? Stream.of("") : Arrays.stream(asked.path());
    }
}
