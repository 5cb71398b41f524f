package org.bihuan.pages;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The library that draws charts, at an address like those of the other libraries: it comes in a jar of mvnpm, which lies at another
 * place than webjars do and which their locator does not know.
 */
@Configuration(proxyBeanMethods = false)
class ChartLibrary implements WebMvcConfigurer {

    private static final String VERSION = "META-INF/maven/org.mvnpm/echarts/pom.properties";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/echarts/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/echarts/" + version() + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static String version() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(VERSION))
                    .getProperty("version");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
