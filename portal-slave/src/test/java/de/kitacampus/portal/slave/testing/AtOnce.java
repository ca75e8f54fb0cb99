package de.kitacampus.portal.slave.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several do the same at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> all(int times, Callable<T> action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> answers = new ArrayList<>();
            for (int one = 0; one < times; one++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
