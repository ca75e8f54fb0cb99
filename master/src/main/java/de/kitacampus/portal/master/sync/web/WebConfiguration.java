package de.kitacampus.portal.master.sync.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new WireConverter());
    }

    /** Callers that wait for results wait on virtual threads; no thread of the web server is kept for them. */
    @Bean(defaultCandidate = false)
    AsyncTaskExecutor waitingCalls() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("waiting-call-");
        executor.setVirtualThreads(true);
        return executor;
    }
}
