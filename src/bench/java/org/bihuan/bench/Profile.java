package org.bihuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.bihuan.packaged.PackagedProgram;

/** Where the program's time goes: samples of the flight recorder, by the packages on the stack and by the method on top. */
record Profile(long pid, Path file) {

    private static final int TOP = 25;

    static Profile start(PackagedProgram program, Path file) {
        jcmd(program.pid(), "JFR.start", "name=bench", "settings=profile");
        return new Profile(program.pid(), file);
    }

    void print() {
        jcmd(pid, "JFR.dump", "name=bench", "filename=" + file.toAbsolutePath());
        var ours = new HashMap<String, Integer>();
        var top = new HashMap<String, Integer>();
        int samples = 0;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples++;
                    count(event, ours, top);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        System.out.println("    of " + samples + " samples, by the program's method nearest to the top:");
        print(ours, samples);
        System.out.println("    by the method on top:");
        print(top, samples);
    }

    private static void count(RecordedEvent event, Map<String, Integer> ours, Map<String, Integer> top) {
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        top.merge(name(frames.get(0)), 1, Integer::sum);
        String nearest = frames.stream()
                .map(Profile::name)
                .filter(it -> it.startsWith("org.bihuan.") && !it.contains("$$"))
                .findFirst()
                .orElse("none of the program's");
        ours.merge(nearest, 1, Integer::sum);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static void print(Map<String, Integer> counts, int all) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(TOP)
                .forEach(it -> System.out.printf("    %5.1f %%  %s%n", 100.0 * it.getValue() / all, it.getKey()));
    }

    /** Asks the Java machine of a process for something; its answer. */
    static String jcmd(long pid, String... command) {
        try {
            var line = new java.util.ArrayList<String>();
            line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
            line.add(String.valueOf(pid));
            line.addAll(List.of(command));
            Path answer = Files.createTempFile("jcmd", ".txt");
            new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(answer);
            Files.delete(answer);
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
