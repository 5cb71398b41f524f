package org.bihuan.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Keeps the demo on this machine: its passwords are known to everybody. Looks before anything else is set up. */
@Component
@Profile("demo")
class OnlyHere implements BeanFactoryPostProcessor, EnvironmentAware {

    private String address = "";

    @Override
    public void setEnvironment(Environment environment) {
        address = environment.getProperty("server.address", "").strip();
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!loopback(address)) {
            throw new OpenToOthers(address);
        }
    }

    /** No address means every address of the machine. */
    static boolean loopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
